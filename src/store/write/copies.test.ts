import { beforeEach, expect, it } from 'vitest';
import { article, emptyLibrary, noteId } from '../library.fixture.ts';
import { readCopies } from '../read/copies.ts';
import { carry, FOLDER, switchOn } from '../synced.fixture.ts';
import { countNote, noteAllSent, recordCopy } from './copies.ts';
import { highlight } from './highlights.ts';
import { discardNote, saveNote } from './notes.ts';
import { tagArticle } from './tags.ts';
import { type Library, write } from './writing.ts';

const ONE = article({ pmid: '1' });
const QUOTE = {
  part: 'title',
  quote: { type: 'TextQuoteSelector', exact: 'Trial', prefix: '', suffix: '' },
  position: { type: 'TextPositionSelector', start: 0, end: 5 },
} as const;

let library: Library;
beforeEach(async () => {
  library = await emptyLibrary();
});
const copies = () => readCopies(library.db.transaction('meta').store);
const save = (n: number, text: string) => saveNote(library, ONE, { note: noteId(n), text, author: '' });

it('counts notes and highlights as they begin, and nothing else', async () => {
  await save(1, 'one');
  await save(1, 'one, more');
  await save(2, '  ');
  await highlight(library, ONE, { note: noteId(3), quote: QUOTE, colour: 'green', author: '' });
  await tagArticle(library, ONE, 'rct');
  await discardNote(library, ONE, noteId(1));
  expect(await copies()).toEqual({ notes: 2, at: undefined, isBehind: true });
});

it('does not count a note whose saving failed', async () => {
  const failing = write(library, async (writing) => {
    await countNote(writing);
    throw new Error('The disk is full.');
  });
  await expect(failing).rejects.toThrow();
  expect(await copies()).toMatchObject({ notes: 0 });
});

it('begins anew with a copy, but for what was written while it was made', async () => {
  await save(1, 'one');
  const { revision } = await save(2, 'two');
  await save(3, 'three');
  await recordCopy(library, { notes: 2, at: 500, revision });
  expect(await copies()).toEqual({ notes: 1, at: 500, isBehind: true });
  const last = await save(3, 'three, more');
  await recordCopy(library, { notes: 1, at: 600, revision: last.revision });
  expect(await copies()).toEqual({ notes: 0, at: 600, isBehind: false });
  await tagArticle(library, ONE, 'rct');
  expect(await copies()).toEqual({ notes: 0, at: 600, isBehind: true });
});

it('counts no note as only here once a sync folder has everything', async () => {
  await switchOn(library);
  await save(1, 'one');
  await noteAllSent(library, FOLDER);
  expect(await copies()).toMatchObject({ notes: 1 });
  await carry(library);
  await noteAllSent(library, FOLDER);
  expect(await copies()).toMatchObject({ notes: 0 });
});
