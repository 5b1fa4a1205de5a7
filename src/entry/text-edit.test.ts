import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textEdit } from './text-edit.ts';

function apply(before: string, after: string): string {
  const edit = textEdit(before, after);
  return edit ? before.slice(0, edit.at) + edit.insert + before.slice(edit.at + edit.remove) : before;
}

describe('the edit between two texts', () => {
  it('is nothing when they are equal', () => {
    expect(textEdit('same', 'same')).toBeUndefined();
  });

  it('touches only what lies between their common beginning and end', () => {
    expect(textEdit('a big dog', 'a small dog')).toEqual({ at: 2, remove: 3, insert: 'small' });
    expect(textEdit('aa', 'aaa')).toEqual({ at: 2, remove: 0, insert: 'a' });
  });

  it('never cuts a character in two', () => {
    // U+1F600 and U+1F601 share their first half, U+1F600 and U+1FA00 their second.
    expect(textEdit('x\u{1F600}y', 'x\u{1F601}y')).toEqual({ at: 1, remove: 2, insert: '\u{1F601}' });
    expect(textEdit('x\u{1F600}y', 'x\u{1FA00}y')).toEqual({ at: 1, remove: 2, insert: '\u{1FA00}' });
  });

  it('turns any text into any other, with whole characters at both ends', () => {
    const few = fc.string({ unit: fc.constantFrom('a', 'b', '\u{1F600}', '\u{1F601}', '\u{1FA00}', '\n') });
    fc.assert(
      fc.property(few, few, (before, after) => {
        expect(apply(before, after)).toBe(after);
        const edit = textEdit(before, after);
        if (edit) {
          expect(edit.insert.isWellFormed()).toBe(true);
          expect(before.slice(0, edit.at).isWellFormed()).toBe(true);
        }
      }),
    );
  });
});
