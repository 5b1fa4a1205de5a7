import fc from 'fast-check';
import { expect, it } from 'vitest';
import { joinedNotes, notesApart } from './joined-notes.ts';

const PIECE = fc.constantFrom('* * *', '\\* * *', '\\', '\n', '\n\n', 'a', ' ');
const NOTE = fc
  .array(PIECE, { minLength: 1, maxLength: 8 })
  .map((parts) => parts.join(''))
  .filter((text) => text.trim() !== '');

it('gives every note back as it was, whatever lines it has', () => {
  fc.assert(
    fc.property(fc.array(NOTE, { maxLength: 5 }), (notes) => {
      expect(notesApart(joinedNotes(notes))).toEqual(notes);
    }),
  );
});

it('stands between two notes as a line that people see', () => {
  expect(joinedNotes(['one', 'two'])).toBe('one\n\n* * *\n\ntwo');
});
