import { beforeEach, describe, expect, it, vi } from 'vitest';
import { bareCitation } from '../../article/bare-citation.ts';
import type { Citation } from '../../article/citation.ts';
import { article, emptyLibrary, noteId } from '../library.fixture.ts';
import { risFile } from '../../../tests/fakes/foreign-files.ts';
import { importText } from '../../../tests/fakes/imports-into.ts';
import { saveNote } from '../write/notes.ts';
import { tagArticle } from '../write/tags.ts';
import type { Library } from '../write/writing.ts';
import { recentEntries } from './recent-entries.ts';
import { searchEntries } from './search-entries.ts';

let library: Library;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: 1_000 });
  library = await emptyLibrary();
});

/** Keeps an article, each a second after the one before. */
async function keep(pmid: string, title: string, note: string, more: Partial<Citation> = {}): Promise<void> {
  vi.setSystemTime(Date.now() + 1_000);
  const subject = article({ pmid, doi: `10.1000/x.${pmid}` }, { title });
  const citation = { ...bareCitation(subject.ids), title, ...more };
  await saveNote(library, { ...subject, citation }, { note: noteId(Number(pmid)), text: note, author: '' });
}
const found = async (query: string, most = 20) => {
  const { entries, count } = await searchEntries(library.db, query, most);
  return { pmids: entries.map(({ ids }) => ids.pmid), count };
};

describe('a search of the library', () => {
  it('finds every word, in any order, in title, tags, notes, identifiers, journal and authors', async () => {
    await keep('11', 'Dasatinib for Complications', 'Small sample.', {
      journal: 'Cardiology in review',
      authors: [{ name: 'Müller K' }],
    });
    await keep('12', 'Vital signs', 'A small trial.');
    await tagArticle(library, article({ pmid: '12' }), 'methods/RCT');
    expect(await found('small')).toEqual({ pmids: ['12', '11'], count: 2 });
    expect((await found('SAMPLE dasatinib')).pmids).toEqual(['11']);
    expect((await found('muller cardiology small')).pmids).toEqual(['11']);
    expect((await found('rct vital')).pmids).toEqual(['12']);
    expect((await found('PMID: 12')).pmids).toEqual(['12']);
    expect((await found('10.1000/x.11')).pmids).toEqual(['11']);
    expect(await found('small dasatinib trial')).toEqual({ pmids: [], count: 0 });
    expect(await found('  ')).toEqual({ pmids: [], count: 0 });
  });

  it('gives the last changed ones first, and says how many there are', async () => {
    for (const pmid of ['1', '2', '3']) await keep(pmid, 'Same title', 'Same note.');
    expect(await found('same', 2)).toEqual({ pmids: ['3', '2'], count: 3 });
  });

  it('sees what was written since the last search', async () => {
    await keep('1', 'Vital signs', 'First.');
    expect((await found('later')).count).toBe(0);
    await keep('2', 'Vital signs', 'Written later.');
    expect((await found('later')).pmids).toEqual(['2']);
  });

  it('looks through more citations than are read at once', async () => {
    for (let pmid = 1; pmid <= 501; pmid++) {
      const key = `pmid:${pmid}` as const;
      const citation = { ...bareCitation({ pmid: String(pmid) }), journal: `Journal ${pmid}.` };
      await library.db.put('citations', { key, citation, site: 'PubMed', page: '', at: 0 });
    }
    await tagArticle(library, article({ pmid: '99' }), 'last');
    expect((await found('journal 99.')).pmids).toEqual(['99']);
  });
});

describe('the recent entries', () => {
  it('are those that were changed last', async () => {
    for (const pmid of ['1', '2', '3']) await keep(pmid, 'Same title', 'Same note.');
    vi.setSystemTime(Date.now() + 1_000);
    await tagArticle(library, article({ pmid: '1' }), 'again');
    const recent = await recentEntries(library.db, 2);
    expect(recent.map(({ ids }) => ids.pmid)).toEqual(['1', '3']);
  });
});

describe('what came from a list that the user hides', () => {
  const LIST = 'Sepsis – Ada L. #abcdefghijklmnop';
  beforeEach(async () => {
    await keep('1', 'Vital signs', 'Mine.');
    const record = (pmid: string) => [`TI  - Vital signs`, `AN  - ${pmid}`, 'DB  - PubMed', 'N1  - Hers'];
    await importText(library, risFile(record('1'), record('2')), { origin: LIST, tag: 'hers' });
  });

  it('is not among the recent entries, and takes no place there', async () => {
    expect(await recentEntries(library.db, 2)).toHaveLength(2);
    const [first, ...others] = await recentEntries(library.db, 2, [LIST]);
    expect(others).toEqual([]);
    expect(first).toMatchObject({ key: 'pmid:1', tags: [], notes: [{ body: 'Mine.' }] });
  });

  it('is not found, by its words or any others, and is found again once it is shown', async () => {
    expect((await searchEntries(library.db, 'hers', 5)).count).toBe(2);
    expect(await searchEntries(library.db, 'hers', 5, [LIST])).toEqual({ entries: [], count: 0 });
    const { entries, count } = await searchEntries(library.db, 'vital', 5, [LIST]);
    expect([entries, count]).toMatchObject([[{ key: 'pmid:1', tags: [], notes: [{ body: 'Mine.' }] }], 1]);
    expect((await searchEntries(library.db, 'hers', 5)).count).toBe(2);
  });
});
