import { describe, expect, it } from 'vitest';
import { placeCard } from './place-card.ts';

const view = { width: 1024, height: 768 };
const card = { width: 336, height: 200 };
const badge = (left: number, top: number) => ({ left, top, right: left + 40, bottom: top + 18 });

describe('the place of a card', () => {
  it('is below its badge, its edge a little to the left of it', () => {
    expect(placeCard(badge(300, 100), card, view)).toEqual({ left: 292, top: 118, room: 642 });
  });

  it('is above where there is no room below', () => {
    expect(placeCard(badge(300, 700), card, view)).toMatchObject({ top: 500, room: 692 });
  });

  it('stays below where neither side has room but below has more, and may be as high as that', () => {
    expect(placeCard(badge(300, 300), { width: 336, height: 900 }, view)).toEqual({
      left: 292,
      top: 318,
      room: 442,
    });
  });

  it('stays inside the window at the right and on a phone', () => {
    expect(placeCard(badge(1000, 100), card, view).left).toBe(680);
    expect(placeCard(badge(300, 100), { width: 344, height: 200 }, { width: 360, height: 640 }).left).toBe(8);
  });
});
