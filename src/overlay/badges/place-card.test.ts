import { describe, expect, it } from 'vitest';
import { placeCard } from './place-card.ts';

const view = { width: 1024, height: 768 };
const card = { width: 336, height: 200 };
const badge = (left: number, top: number) => ({ left, top, right: left + 40, bottom: top + 18 });

describe('the place of a card', () => {
  it('is below its badge, its edge a little to the left of it', () => {
    expect(placeCard(badge(300, 100), card, view)).toMatchObject({ left: 292, top: 118 });
  });

  it('is above where there is no room below', () => {
    expect(placeCard(badge(300, 700), card, view)).toMatchObject({ top: 500 });
  });

  it('is over its badge where neither side has room, and never higher than the window', () => {
    expect(placeCard(badge(300, 384), { width: 336, height: 500 }, view)).toEqual({
      left: 292,
      top: 260,
      room: 752,
    });
    expect(placeCard(badge(300, 384), { width: 336, height: 2000 }, view)).toMatchObject({
      top: 8,
      room: 752,
    });
  });

  it('stays inside the window at the right and on a phone', () => {
    expect(placeCard(badge(1000, 100), card, view).left).toBe(680);
    expect(placeCard(badge(300, 100), { width: 344, height: 200 }, { width: 360, height: 640 }).left).toBe(8);
  });
});
