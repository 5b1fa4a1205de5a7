import { describe, expect, it } from 'vitest';
import { listAction, type ListPlace } from './list-keys.ts';

const PLACE: ListPlace = { at: 5, count: 100, page: 10 };
const press = (key: string, more: Partial<KeyboardEvent> = {}, place = PLACE) =>
  listAction({ key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...more }, place);

describe('keys in the list', () => {
  it.each([
    ['ArrowDown', 6],
    ['j', 6],
    ['ArrowUp', 4],
    ['k', 4],
    ['PageDown', 15],
    ['PageUp', 0],
    ['Home', 0],
    ['End', 99],
  ])('%s goes to line %i', (key, to) => {
    expect(press(key)).toEqual({ type: 'move', to, extends: false });
    expect(press(key, { shiftKey: true })).toMatchObject({ to, extends: true });
  });

  it('stays within the list, and has nowhere to go in an empty one', () => {
    expect(press('PageDown', {}, { at: 95, count: 100, page: 10 })).toMatchObject({ to: 99 });
    expect(press('ArrowDown', {}, { at: -1, count: 3, page: 10 })).toMatchObject({ to: 0 });
    expect(press('ArrowDown', {}, { at: -1, count: 0, page: 10 })).toBeUndefined();
  });

  it('selects, opens and leaves', () => {
    expect(press(' ')).toEqual({ type: 'toggle' });
    expect(press('a', { ctrlKey: true })).toEqual({ type: 'select-all' });
    expect(press('a', { metaKey: true })).toEqual({ type: 'select-all' });
    expect(press('Enter')).toEqual({ type: 'open' });
    expect(press('Escape')).toEqual({ type: 'leave' });
  });

  it("leaves the browser's own keys alone", () => {
    for (const more of [{ ctrlKey: true }, { altKey: true }, { metaKey: true }]) {
      expect(press('ArrowDown', more)).toBeUndefined();
      expect(press('j', more)).toBeUndefined();
    }
    expect(press('a')).toBeUndefined();
  });
});
