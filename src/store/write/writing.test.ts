import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { article, emptyLibrary, everyRow, freshLibrary, noteId } from '../library.fixture.ts';
import { saveNote } from './notes.ts';
import { tagArticle, untagArticle } from './tags.ts';
import { switchOn } from '../synced.fixture.ts';
import type { Library } from './writing.ts';

const ONE = article(
  { pmid: '36455991', doi: '10.1000/one' },
  { title: 'One', cites: [{ pmid: '1' }, { doi: '10.1000/2' }] },
);

let library: Library;
beforeEach(async () => {
  library = await emptyLibrary();
  await tagArticle(library, ONE, 'rct');
  await switchOn(library);
});
afterEach(() => vi.restoreAllMocks());

/** Lets the n-th row of a write meet this fate, and gives how many rows it wrote until then. */
function atRow(nth: number, fate: (store: IDBObjectStore) => void): () => number {
  let rows = 0;
  const put = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put')
    ?.value as IDBObjectStore['put'];
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
    rows++;
    if (rows === nth) fate(this);
    return put.apply(this, args);
  });
  return () => rows;
}

const manyThings = () =>
  tagArticle(
    library,
    { ...ONE, citedBy: [{ pmid: '3' }], source: { site: 'PubMed', page: 'https://x/' } },
    'cohort',
  );

describe('a write', () => {
  it('lands whole or not at all, wherever the worker dies', async () => {
    const before = await everyRow(library);
    const count = atRow(0, () => undefined);
    await manyThings();
    const rows = count();
    expect(rows).toBeGreaterThan(5);
    expect(await everyRow(library)).not.toEqual(before);
    for (let nth = 1; nth <= rows; nth++) {
      vi.restoreAllMocks();
      library = await emptyLibrary();
      await tagArticle(library, ONE, 'rct');
      await switchOn(library);
      const start = await everyRow(library);
      atRow(nth, (store) => store.transaction.abort());
      await expect(manyThings()).rejects.toThrow();
      expect(await everyRow(await freshLibrary())).toEqual(start);
    }
  });

  it('says that the disk is full, and leaves everything as it was', async () => {
    const before = await everyRow(library);
    atRow(3, () => {
      throw new DOMException('Full', 'QuotaExceededError');
    });
    await expect(manyThings()).rejects.toMatchObject({ code: 'quota' });
    expect(await everyRow(library)).toEqual(before);
    vi.restoreAllMocks();
    expect((await manyThings()).keys).not.toEqual([]);
  });

  it('can be made by two at once: both are kept, each under a revision of its own', async () => {
    const other = await freshLibrary();
    const done = await Promise.all([
      tagArticle(library, ONE, 'cohort'),
      tagArticle(other, ONE, 'blinded'),
      saveNote(library, ONE, { note: noteId(1), text: 'a', author: '' }),
      saveNote(other, ONE, { note: noteId(2), text: 'b', author: '' }),
      untagArticle(other, ONE, 'rct'),
    ]);
    expect(done.map(({ revision }) => revision).sort()).toEqual([2, 3, 4, 5, 6]);
    const entry = await library.db.get('entries', 'pmid:36455991');
    expect(entry?.tagKeys).toEqual(['blinded', 'cohort']);
    expect(entry?.notes).toHaveLength(2);
  });
});
