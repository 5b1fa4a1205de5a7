import { expect, it } from 'vitest';
import { bareCitation } from '../../article/bare-citation.ts';
import type { Entry } from '../../entry/entry.ts';
import { recordOfEntry } from './record-of-entry.ts';

const [BEGUN, WRITTEN_IN] = [Date.UTC(2024, 0), Date.UTC(2025, 0)];
const ENTRY: Entry = {
  key: 'doi:10.1000/x',
  ids: { doi: '10.1000/x' },
  tags: [
    { key: 'a', name: 'A', colour: 'blue', origin: '' },
    { key: 'b', name: 'B', colour: 'grey', origin: 'List of Monday' },
  ],
  tagKeys: ['a', 'b'],
  notes: [
    {
      ...{ id: crypto.randomUUID(), body: 'Doubtful', author: '', origin: '' },
      ...{ created: BEGUN, modified: WRITTEN_IN },
    },
  ],
  status: 'read',
  reasons: [],
  joined: [],
  created: 1,
  modified: 2,
};

it('says of tags and notes whose they are, and nothing where that is the own hand', () => {
  const record = recordOfEntry(ENTRY, bareCitation({ pmid: '1' }));
  expect(record.tags).toEqual([
    { name: 'A', colour: 'blue' },
    { name: 'B', colour: 'grey', origin: 'List of Monday' },
  ]);
  expect(record.notes).toEqual([
    { id: ENTRY.notes[0]?.id, body: 'Doubtful', created: BEGUN, modified: WRITTEN_IN },
  ]);
  expect(record).toMatchObject({ status: 'read', reasons: [], extra: [] });
  expect(record).not.toHaveProperty('decision');
});

it('names the article by every identifier that citation or entry know', () => {
  expect(recordOfEntry(ENTRY, bareCitation({ pmid: '1' })).citation.ids).toEqual({
    pmid: '1',
    doi: '10.1000/x',
  });
});

it('carries on what other programs call things, and no time where a file gave none', () => {
  const [note] = ENTRY.notes;
  if (!note) throw new Error('No note.');
  const imported = { ...note, created: 0, modified: 3, sameAs: '#item_2' };
  const entry: Entry = {
    ...ENTRY,
    notes: [imported],
    extra: ['Cited By: 3'],
    sameAs: '#item_1',
    related: ['#9'],
  };
  const record = recordOfEntry(entry, bareCitation({}));
  expect(record).toMatchObject({ extra: ['Cited By: 3'], sameAs: '#item_1', related: ['#9'] });
  expect(record.notes).toEqual([{ id: note.id, body: 'Doubtful', sameAs: '#item_2' }]);
});
