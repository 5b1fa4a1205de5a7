import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import type { DBSchema } from 'idb';
import { beforeEach, expect, it } from 'vitest';
import { bareCitation } from '../../article/bare-citation.ts';
import { addTag } from '../../entry/tags-document.ts';
import { article, freshLibrary, noteId } from '../library.fixture.ts';
import { openMigrated } from '../migrate.ts';
import type { LibrarySchema } from '../schema.ts';
import { discardNote, saveNote } from '../write/notes.ts';
import { undoChange } from '../write/undo.ts';
import { write } from '../write/writing.ts';
import { firstStores } from './0001-first-stores.ts';
import { namedArticles } from './0002-named-articles.ts';

interface OlderSchema extends DBSchema {
  entries: { key: string; value: object };
  history: { key: number; value: object };
}
const quiet = { blocking: () => undefined, terminated: () => undefined };
const CITATION = {
  key: 'pmid:1' as const,
  citation: { ...bareCitation({ pmid: '1' }), title: 'One' },
  site: 'PubMed',
  page: 'https://pubmed.ncbi.nlm.nih.gov/1/',
  at: 1,
};
const ENTRY = {
  key: 'pmid:1',
  ids: { pmid: '1' },
  tags: [],
  tagKeys: [],
  notes: [
    {
      id: noteId(1),
      body: 'See PMID 12345678 and 10.1000/x.',
      author: '',
      origin: '',
      created: 1,
      modified: 1,
    },
  ],
  reasons: [],
  joined: [],
  created: 1,
  modified: 1,
  aliases: { pmid: ['1'], pmcid: [], doi: [] },
  beginnings: [],
  separatedFrom: [],
};

/** A library of version 1, with an entry and what was removed from others. */
async function olderLibrary(entry: object) {
  const db = await openMigrated<OlderSchema>('pubmargin', [firstStores], quiet);
  await db.put('entries', entry);
  const rest = { at: 5, undone: false, citations: [CITATION] };
  const dots = [{ tag: 'rct', dot: 'x', origin: 'list' }];
  await db.add('history', { article: 'pmid:1', ...rest, removal: { type: 'tag', dots } });
  await db.add('history', { article: 'pmid:2', ...rest, removal: { type: 'note', note: noteId(2) } });
  await db.add('history', { article: 'pmid:3', ...rest, removal: { type: 'join', weaker: 'doi:10.1000/1' } });
  db.close();
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

it('finds the articles that notes of an older library name', async () => {
  await olderLibrary(ENTRY);
  const db = await openMigrated<LibrarySchema>('pubmargin', [firstStores, namedArticles], quiet);
  const named = ['pmid:12345678', 'doi:10.1000/x'] as const;
  expect(await db.getAll('entries')).toEqual([{ ...ENTRY, named }]);
  for (const key of named) expect(await db.getAllKeysFromIndex('entries', 'named', key)).toEqual(['pmid:1']);
  expect([...db.transaction('history').store.indexNames]).toEqual([]);
  db.close();
});

it('keeps what can be undone undoable', async () => {
  await olderLibrary(ENTRY);
  const library = await freshLibrary();
  expect((await undoChange(library, 1)).value).toMatchObject({
    title: 'One',
    tags: [{ key: 'rct', origin: 'list' }],
  });
  await write(library, async (writing) => {
    addTag((await writing.documents('pmid:2')).tags, 'rct', '');
  });
  await saveNote(library, article({ pmid: '2' }), { note: noteId(2), text: 'Removed once', author: '' });
  await discardNote(library, article({ pmid: '2' }), noteId(2));
  expect((await undoChange(library, 2)).value?.notes).toMatchObject([{ body: 'Removed once' }]);
  expect(await library.db.get('history', 3)).toEqual({
    at: 5,
    undone: false,
    removal: { type: 'join', article: 'pmid:3', weaker: 'doi:10.1000/1', citations: [CITATION] },
  });
  library.db.close();
});

it('leaves the older library as it was when a row cannot be read', async () => {
  await olderLibrary({ ...ENTRY, notes: 'none' });
  await expect(openMigrated('pubmargin', [firstStores, namedArticles], quiet)).rejects.toMatchObject({
    code: 'internal',
  });
  const db = await openMigrated<OlderSchema>('pubmargin', [firstStores], quiet);
  expect(await db.getAll('entries')).toEqual([{ ...ENTRY, notes: 'none' }]);
  expect([...db.transaction('history').store.indexNames]).toEqual(['article']);
  db.close();
});
