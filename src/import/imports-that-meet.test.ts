import { beforeEach, describe, expect, it } from 'vitest';
import { bareCitation } from '../article/bare-citation.ts';
import { recordOfEntry } from '../exchange/records/record-of-entry.ts';
import type { FileRecord } from '../exchange/records/record.ts';
import { ris } from '../exchange/ris.ts';
import { zoteroRdf } from '../exchange/zotero-rdf.ts';
import { all, article, emptyLibrary, everyRow, noteId, openFile } from '../store/library.fixture.ts';
import { allDocuments } from '../store/read/all-documents.ts';
import { highlight } from '../store/write/highlights.ts';
import { learnArticle } from '../store/write/learn.ts';
import { discardNote, saveNote } from '../store/write/notes.ts';
import { separate } from '../store/write/separate.ts';
import { tagArticle, untagArticle } from '../store/write/tags.ts';
import type { Library } from '../store/write/writing.ts';
import { risFile, TITLE, written } from '../../tests/fakes/foreign-files.ts';
import { importsInto, importText, UNWATCHED } from '../../tests/fakes/imports-into.ts';

let library: Library;
beforeEach(async () => {
  library = await emptyLibrary();
});

const entry = (key: 'pmid:1') => library.db.get('entries', key);

describe('the user’s own notes that went out', () => {
  it('come back as what is there: nothing is new', async () => {
    const subject = article({ pmid: '1' }, { title: TITLE });
    const quote = {
      part: 'abstract',
      quote: { type: 'TextQuoteSelector', exact: 'p<0.05', prefix: 'was ', suffix: ' in adults' },
      position: { type: 'TextPositionSelector', start: 4, end: 10 },
    } as const;
    await tagArticle(library, subject, 'Trials');
    await saveNote(library, subject, { note: noteId(1), text: 'Large\n\ntrial ', author: 'Ann' });
    await highlight(library, subject, { note: noteId(2), quote, colour: 'green', author: 'Ann' });
    await saveNote(library, subject, { note: noteId(2), text: 'Really?', author: 'Ann' });
    const before = await everyRow(library);
    const [row] = await library.db.getAll('entries');
    if (!row) throw new Error('No entry.');
    const record = recordOfEntry(row, { ...bareCitation(row.ids), title: TITLE });
    for (const format of [ris, zoteroRdf]) {
      const { preview } = await importText(library, await written(format, [record]));
      expect([format.id, preview.articles]).toEqual([format.id, { fresh: 0, changed: 0, same: 1 }]);
    }
    expect(await everyRow(library)).toEqual(before);
  });
});

describe('two records of one article', () => {
  const byDoi = [`TI  - ${TITLE}`, 'DO  - 10.1000/One', 'N1  - First'];
  const byBoth = [`TI  - ${TITLE}`, 'AN  - 1', 'DB  - PubMed', 'DO  - 10.1000/One', 'N1  - Second'];

  it.each([
    ['the weaker one first', [byDoi, byBoth]],
    ['the stronger one first', [byBoth, byDoi]],
  ])('come to the entry that the library has: %s', async (_, records) => {
    await tagArticle(library, article({ pmid: '1' }, { title: TITLE }), 'mine');
    await importText(library, risFile(...records));
    expect(await library.db.getAllKeys('entries')).toEqual(['pmid:1']);
    expect((await entry('pmid:1'))?.notes.map(({ body }) => body).sort()).toEqual(['First', 'Second']);
  });

  it('come to it also far apart, and where the second one waited for an answer, which was no', async () => {
    const citation = { ...bareCitation({ pmid: '7' }), title: TITLE, date: { text: '2020', year: 2020 } };
    await tagArticle(library, article({ pmid: '7' }, { citation }), 'mine');
    const waits = [...byDoi, 'PY  - 2020'];
    const others = Array.from({ length: 250 }, (__, at) => [`TI  - Other ${at}`, `DO  - 10.1000/other${at}`]);
    const { preview } = await importText(library, risFile(waits, ...others, byBoth));
    expect(preview.questions).toHaveLength(1);
    expect(await library.db.getAllKeys('entries')).toEqual(['pmid:1', 'pmid:7']);
    expect((await entry('pmid:1'))?.notes.map(({ body }) => body).sort()).toEqual(['First', 'Second']);
  });
});

describe('what other programs call things', () => {
  const record: FileRecord = {
    citation: { ...bareCitation({ pmid: '1' }), title: TITLE },
    tags: [{ name: 'trials' }],
    notes: [{ body: 'Large', sameAs: 'http://zotero.org/items/N' }],
    reasons: [],
    extra: ['Export Date: 1'],
    sameAs: 'http://zotero.org/items/A',
    related: ['http://zotero.org/items/B'],
  };

  it('is kept aside and goes back, and is taken back with the rest', async () => {
    const { imported } = await importText(library, await written(zoteroRdf, [record]), { origin: 'z.rdf' });
    const kept = await entry('pmid:1');
    expect(kept && recordOfEntry(kept, record.citation)).toMatchObject({
      extra: record.extra,
      sameAs: record.sameAs,
      related: record.related,
      notes: [{ body: 'Large', sameAs: 'http://zotero.org/items/N' }],
    });
    expect(kept?.notes).toHaveLength(1);
    await tagArticle(library, article({ pmid: '1' }), 'mine');
    await importsInto(library).undo(imported, UNWATCHED);
    const left = await entry('pmid:1');
    expect(left).toMatchObject({ tags: [{ name: 'mine' }], notes: [] });
    expect(left).not.toHaveProperty('sameAs');
    expect(left).not.toHaveProperty('extra');
  });

  it('is learnt of a note that was there already', async () => {
    await saveNote(library, article({ pmid: '1' }), { note: noteId(1), text: 'Large', author: '' });
    const { preview } = await importText(library, await written(zoteroRdf, [record]), { origin: 'z.rdf' });
    expect(preview.brings.notes).toBe(0);
    expect((await entry('pmid:1'))?.notes).toMatchObject([
      { id: noteId(1), origin: '', sameAs: 'http://zotero.org/items/N' },
    ]);
  });
});

describe('a file that is imported on two devices', () => {
  it('is there once when they meet, with what was written in it on one of them', async () => {
    const text = risFile([`TI  - ${TITLE}`, 'AN  - 1', 'DB  - PubMed', 'N1  - Large trial', 'N1  - Second']);
    const other = library;
    await importText(other, text, { tag: 'review' });
    library = await emptyLibrary();
    await importText(library, text, { tag: 'review' });
    const [note] = (await entry('pmid:1'))?.notes ?? [];
    await saveNote(library, article({ pmid: '1' }), {
      note: note?.id ?? '',
      text: 'Large, is it?',
      author: '',
    });
    const [here, there] = [await all(allDocuments(library.db)), await all(allDocuments(other.db))];
    await openFile(library, there);
    await openFile(other, here);
    for (const { db } of [library, other]) {
      const row = await db.get('entries', 'pmid:1');
      expect(row?.notes.map(({ body }) => body)).toEqual(['Large, is it?', 'Second']);
      expect(row?.tags).toHaveLength(1);
    }
    const { preview } = await importText(other, text, { tag: 'review' });
    expect(preview.articles).toEqual({ fresh: 0, changed: 0, same: 1 });
  });
});

it('brings removed notes back when the user imports them again', async () => {
  const text = risFile([`TI  - ${TITLE}`, 'AN  - 1', 'DB  - PubMed', 'N1  - Large trial']);
  await importText(library, text, { tag: 'review' });
  const [note] = (await entry('pmid:1'))?.notes ?? [];
  await discardNote(library, article({ pmid: '1' }), note?.id ?? '');
  const { preview } = await importText(library, text, { tag: 'review' });
  expect(preview).toMatchObject({ articles: { changed: 1 }, brings: { notes: 1, tags: 0 } });
  expect((await entry('pmid:1'))?.notes).toMatchObject([{ body: 'Large trial' }]);
});

describe('a tag that a file put on two articles', () => {
  const [byDoi, byPmid] = [article({ doi: '10.1000/1' }), article({ pmid: '1' })];
  const text = risFile(
    [`TI  - ${TITLE}`, 'DO  - 10.1000/1'],
    ['TI  - Another title, until a page says that it is the same', 'AN  - 1', 'DB  - PubMed'],
  );

  it('stays on the one that it was not taken off, once the two are known to be one', async () => {
    await importText(library, text, { tag: 'review' });
    await tagArticle(library, byDoi, 'mine');
    await untagArticle(library, byDoi, 'review');
    await learnArticle(library, article({ pmid: '1', doi: '10.1000/1' }));
    expect((await entry('pmid:1'))?.tagKeys).toEqual(['mine', 'review']);
  });

  it('is there once when they are one, and is taken off at once', async () => {
    await importText(library, text, { tag: 'review' });
    await learnArticle(library, article({ pmid: '1', doi: '10.1000/1' }));
    expect((await entry('pmid:1'))?.tags).toHaveLength(1);
    await untagArticle(library, byPmid, 'review');
    expect(await library.db.count('entries')).toBe(0);
  });

  it('is on both again when they are taken apart', async () => {
    await importText(library, text, { tag: 'review' });
    await learnArticle(library, article({ pmid: '1', doi: '10.1000/1' }));
    await separate(library, byPmid, 'doi:10.1000/1');
    const rows = await library.db.getAll('entries');
    expect(rows.map(({ key, tagKeys }) => [key, tagKeys])).toEqual([
      ['doi:10.1000/1', ['review']],
      ['pmid:1', ['review']],
    ]);
  });
});
