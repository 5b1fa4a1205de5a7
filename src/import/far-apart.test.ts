import { beforeEach, describe, expect, it } from 'vitest';
import { article, emptyLibrary, noteId } from '../store/library.fixture.ts';
import { saveNote } from '../store/write/notes.ts';
import { tagArticle } from '../store/write/tags.ts';
import type { Library } from '../store/write/writing.ts';
import { risFile, TITLE } from '../../tests/fakes/foreign-files.ts';
import { importsInto, importText, UNWATCHED } from '../../tests/fakes/imports-into.ts';

const BY_DOI = [`TI  - ${TITLE}`, 'DO  - 10.1000/One', 'N1  - First', 'N1  - Both'];
const BY_BOTH = [
  `TI  - ${TITLE}`,
  'AN  - 1',
  'DB  - PubMed',
  'DO  - 10.1000/One',
  'N1  - Second',
  'N1  - Both',
];
const BY_PMID = [`TI  - ${TITLE}`, 'AN  - 1', 'DB  - PubMed', 'N1  - Third'];
const OTHERS = Array.from({ length: 250 }, (_, at) => [`TI  - Other ${at}`, `DO  - 10.1000/other${at}`]);

let library: Library;
beforeEach(async () => {
  library = await emptyLibrary();
});

const onlyEntry = async () => {
  const [only, ...more] = await library.db.getAll('entries');
  expect(more.map(({ key }) => key)).toEqual([]);
  return { key: only?.key, ids: only?.ids, notes: only?.notes.map(({ body }) => body).sort() };
};

describe('records of one article that are far apart in a file', () => {
  it.each([
    ['the one with a DOI alone first', [BY_DOI, BY_BOTH]],
    ['the one with both first', [BY_BOTH, BY_DOI]],
  ])('are one article where the library knows it by PMID: %s', async (_, [first = [], second = []]) => {
    await tagArticle(library, article({ pmid: '1' }, { title: TITLE }), 'mine');
    const { preview } = await importText(library, risFile(first, ...OTHERS, second));
    expect(preview).toMatchObject({
      articles: { fresh: 0, changed: 1, same: 0 },
      brings: { notes: 3 },
    });
    expect(await onlyEntry()).toEqual({
      key: 'pmid:1',
      ids: { pmid: '1', doi: '10.1000/one' },
      notes: ['Both', 'First', 'Second'],
    });
  });

  it.each([
    ['PMID, DOI, both', [BY_PMID, BY_DOI, BY_BOTH]],
    ['DOI, PMID, both', [BY_DOI, BY_PMID, BY_BOTH]],
    ['both, DOI, PMID', [BY_BOTH, BY_DOI, BY_PMID]],
    ['DOI, both, PMID', [BY_DOI, BY_BOTH, BY_PMID]],
  ])('are one article in an empty library: %s', async (_, [a = [], b = [], c = []]) => {
    const { preview } = await importText(library, risFile(a, ...OTHERS, b, ...OTHERS, c));
    expect(preview).toMatchObject({ articles: { fresh: 1 }, brings: { notes: 4 } });
    expect((await onlyEntry()).notes).toEqual(['Both', 'First', 'Second', 'Third']);
  });

  it('are one article also side by side', async () => {
    await importText(library, risFile(BY_PMID, BY_DOI, BY_BOTH));
    expect((await onlyEntry()).notes).toEqual(['Both', 'First', 'Second', 'Third']);
  });
});

describe('records of one article in two files', () => {
  beforeEach(async () => {
    await importText(library, risFile(BY_DOI), { origin: 'first.ris' });
    await importText(library, risFile(BY_PMID), { origin: 'second.ris' });
    expect(await library.db.count('entries')).toBe(2);
  });

  it('are one article once a third says so, and two again when that is taken back', async () => {
    const { preview, imported } = await importText(library, risFile(BY_BOTH), { origin: 'third.ris' });
    expect(preview).toMatchObject({ articles: { fresh: 0, changed: 1 }, brings: { notes: 1 }, shared: 1 });
    expect((await onlyEntry()).notes).toEqual(['Both', 'First', 'Second', 'Third']);
    await importsInto(library).undo(imported, UNWATCHED);
    const rows = await library.db.getAll('entries');
    expect(rows.map(({ key, notes }) => [key, notes.map(({ body }) => body).sort()])).toEqual([
      ['doi:10.1000/one', ['Both', 'First']],
      ['pmid:1', ['Third']],
    ]);
    await importText(library, risFile(BY_BOTH), { origin: 'third.ris' });
    expect((await onlyEntry()).notes).toEqual(['Both', 'First', 'Second', 'Third']);
  });

  it('are one article also where the third brings nothing else', async () => {
    const bare = BY_BOTH.filter((line) => !line.startsWith('N1'));
    await saveNote(library, article({ pmid: '1', doi: '10.1000/two' }), {
      note: noteId(1),
      text: 'Mine',
      author: '',
    });
    const { preview } = await importText(library, risFile(bare), { origin: 'third.ris' });
    expect(preview.articles).toEqual({ fresh: 0, changed: 1, same: 0 });
    expect((await onlyEntry()).notes).toEqual(['Both', 'First', 'Mine', 'Third']);
  });
});
