import { describe, expect, it } from 'vitest';
import { bareCitation } from '../article/bare-citation.ts';
import { decodeCitation } from './citation-document.ts';
import { decodeTimes } from './entry-times.ts';
import { openDocument } from './merge-document.ts';
import { isKnownTime } from './note-time.ts';
import { createNote, keptNotes } from './notes-document.ts';

const bytes = (json: unknown) => new TextEncoder().encode(JSON.stringify(json));

describe('times that no date can name', () => {
  it.each([-1, 8.65e15, 1e300])('are none of an entry: %d', (time) => {
    expect(() => decodeTimes(bytes({ created: 1, modified: time }))).toThrow();
    expect(() => decodeTimes(bytes({ created: time, modified: 1 }))).toThrow();
  });

  it.each([-1, 8.65e15, 1e300, Infinity])(
    'are left out of a note, which is shown all the same: %d',
    (time) => {
      const doc = openDocument();
      createNote(doc, 'a', { body: 'Large trial', author: '', origin: '', at: time });
      const [note] = keptNotes(doc);
      expect(note?.body).toBe('Large trial');
      expect(isKnownTime(note?.created ?? NaN)).toBe(false);
      expect(isKnownTime(note?.modified ?? NaN)).toBe(false);
    },
  );
});

it('years, months and days that no calendar has are left out of a citation', () => {
  const dateOf = (date: object) => {
    const citation = { ...bareCitation({ pmid: '1' }), date: { text: 'then', ...date } };
    return decodeCitation(bytes({ citation, site: '', page: '', at: 1, cites: [], citedBy: [] })).citation
      .date;
  };
  expect(dateOf({ year: 2023, month: 11, day: 3 })).toEqual({ text: 'then', year: 2023, month: 11, day: 3 });
  for (const year of [1e9, -4, 2023.5]) expect(dateOf({ year, month: 13, day: 0 })).toEqual({ text: 'then' });
});
