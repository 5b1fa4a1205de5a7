import { expect, it } from 'vitest';
import type { StoredEntry } from './schema.ts';
import { withoutOrigins } from './without-origins.ts';

const LIST = 'Sepsis – Ada L. #abcdefghijklmnop';
const note = (body: string, origin: string, modified: number) => ({
  ...{ id: body, body, author: '', origin, created: modified, modified },
});
const ENTRY: StoredEntry = {
  ...{ key: 'pmid:1', ids: { pmid: '1' }, aliases: { pmid: ['1'], pmcid: [], doi: [] } },
  ...{
    reasons: [],
    joined: [],
    separatedFrom: [],
    named: [],
    extra: [],
    related: [],
    created: 0,
    modified: 0,
  },
  tags: [
    { key: 'a', name: 'a', colour: 'blue', origin: LIST },
    { key: 'b', name: 'b', colour: 'blue', origin: '' },
  ],
  tagKeys: ['a', 'b'],
  notes: [note('Hers', LIST, 2), note('*Mine*', '', 1)],
  beginnings: [
    { excerpt: 'Hers', author: '', modified: 2, origin: LIST },
    { excerpt: 'Mine', author: '', modified: 1 },
  ],
};

it('takes out what a hidden list brought, and leaves the rest', () => {
  expect(withoutOrigins(ENTRY, [LIST])).toEqual({
    ...ENTRY,
    tags: ENTRY.tags.slice(1),
    tagKeys: ['b'],
    notes: ENTRY.notes.slice(1),
    beginnings: ENTRY.beginnings.slice(1),
  });
});

it('is the entry itself where nothing of it is hidden', () => {
  expect(withoutOrigins(ENTRY, [])).toBe(ENTRY);
  expect(withoutOrigins(ENTRY, ['Another list #abcdefghijklmnop'])).toBe(ENTRY);
});

it('is nothing where all of it is hidden, but not where the user chose something', () => {
  const hers = { ...ENTRY, tags: ENTRY.tags.slice(0, 1), notes: ENTRY.notes.slice(0, 1) };
  expect(withoutOrigins(hers, [LIST])).toBeUndefined();
  expect(withoutOrigins({ ...hers, status: 'read' }, [LIST])).toMatchObject({
    status: 'read',
    notes: [],
    tags: [],
  });
});
