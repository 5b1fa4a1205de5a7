import { beforeEach, expect, it } from 'vitest';
import { article, emptyLibrary, noteId } from '../library.fixture.ts';
import { learnArticle } from '../write/learn.ts';
import { saveNote } from '../write/notes.ts';
import { tagArticle } from '../write/tags.ts';
import type { Library } from '../write/writing.ts';
import { readEntryDetail } from './entry-detail.ts';

let library: Library;
beforeEach(async () => {
  library = await emptyLibrary();
});
const keysOf = (entries: readonly { key: string }[] | undefined) => entries?.map(({ key }) => key);

it('knows of an entry what was read about it, what it cites, what cites it, and whose notes name it', async () => {
  const [cites, citedBy] = [[{ pmid: '2' }, { pmid: '8' }, { pmid: '1' }], [{ doi: '10.1000/3' }]];
  await tagArticle(library, article({ pmid: '1' }, { title: 'Vital signs', cites, citedBy }), 'a');
  await tagArticle(library, article({ pmid: '2' }), 'a');
  await tagArticle(library, article({ doi: '10.1000/3' }), 'a');
  await saveNote(library, article({ pmid: '4' }), { note: noteId(1), text: 'As in PMID 1.', author: '' });
  const detail = await readEntryDetail(library.db, 'pmid:1');
  expect(detail?.entry).toMatchObject({ key: 'pmid:1', tags: [{ name: 'a' }] });
  expect(detail?.citation).toMatchObject({ site: 'PubMed', citation: { title: 'Vital signs' } });
  // Not itself, whatever a page said, and nothing that the user keeps nothing about.
  expect(keysOf(detail?.cites)).toEqual(['pmid:2']);
  expect(keysOf(detail?.citedBy)).toEqual(['doi:10.1000/3']);
  expect(keysOf(detail?.backlinks)).toEqual(['pmid:4']);
});

it('leads from a key that was joined to the stronger one', async () => {
  await tagArticle(library, article({ doi: '10.1000/1' }, { cites: [{ pmid: '1' }, { pmid: '2' }] }), 'a');
  await tagArticle(library, article({ pmid: '2' }), 'a');
  await learnArticle(library, article({ pmid: '1', doi: '10.1000/1' }));
  const detail = await readEntryDetail(library.db, 'doi:10.1000/1');
  expect(detail?.entry.key).toBe('pmid:1');
  // A page took it for another article than it is.
  expect(keysOf(detail?.cites)).toEqual(['pmid:2']);
});

it('is nothing where there is no entry', async () => {
  expect(await readEntryDetail(library.db, 'pmid:1')).toBeUndefined();
});
