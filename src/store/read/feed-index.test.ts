import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ArticleKey } from '../../article/article-key.ts';
import { bareCitation } from '../../article/bare-citation.ts';
import { NO_FILTER, type Sort } from '../../search/filter.ts';
import type { LibraryIndex } from '../../search/library-index.ts';
import { makeLibraryIndex } from '../../search/make-library-index.ts';
import { parseQuery } from '../../search/parse-query.ts';
import { article, emptyLibrary, noteId } from '../library.fixture.ts';
import { setChoice } from '../write/choices.ts';
import { saveNote } from '../write/notes.ts';
import { one, tagAll } from '../write/tagged.fixture.ts';
import { tagArticle, untagArticle } from '../write/tags.ts';
import type { Library } from '../write/writing.ts';
import { feedIndex, type LibraryChange, type ReadSoFar } from './feed-index.ts';
import { firstRows } from './first-rows.ts';

const NEWEST: Sort = { by: 'modified', isDescending: true };

describe('the index that is fed from the library', () => {
  let library: Library;
  let index: LibraryIndex;
  let page: AbortController;
  let said: ReadSoFar[];
  let failures: unknown[];
  beforeEach(async () => {
    library = await emptyLibrary();
    index = makeLibraryIndex();
    page = new AbortController();
    [said, failures] = [[], []];
  });
  afterEach(() => {
    page.abort();
    vi.restoreAllMocks();
    expect(failures).toEqual([]);
  });

  const feed = (db = library.db): ((change: LibraryChange) => void) =>
    feedIndex(() => Promise.resolve(db), index, {
      onRead: (soFar) => said.push(soFar),
      onError: (error) => failures.push(error),
      signal: page.signal,
    });
  const isRead = () => vi.waitFor(() => expect(said.at(-1)?.read).toBe(said.at(-1)?.total ?? NaN));
  const found = (typed: string) =>
    index.find(parseQuery(typed), NO_FILTER, NEWEST).entries.map(({ key }) => key);
  const cite = async (pmid: string, more: object) => {
    const citation = { ...bareCitation({ pmid }), ...more };
    await library.db.put('citations', { key: `pmid:${pmid}`, citation, site: 'PubMed', page: '', at: 0 });
  };

  it('knows what the user wrote and what PubMed says', async () => {
    await saveNote(library, one(1), {
      ...{ note: noteId(1), text: 'Small numbers.', author: 'A', base: undefined },
    });
    await tagAll(library, ['methods/rct'], ['heart']);
    await setChoice(library, one(2), 'status', 'read');
    await cite('1', {
      title: 'Dasatinib',
      authors: [{ name: 'Müller B', fullName: 'Beat Müller' }],
      journal: 'The Lancet',
      journalAbbreviation: 'Lancet',
      date: { text: '2019', year: 2019 },
      abstracts: [{ sections: [{ label: 'Methods', text: 'Randomised.' }, { text: 'Pleural effusion.' }] }],
      publicationTypes: ['Retracted Publication'],
    });
    feed();
    await isRead();
    for (const typed of [
      'small dasatinib beat',
      'author:"muller b"',
      'journal:lancet year:2019',
      '"pleural effusion" randomised',
      'tag:rct',
      'is:retracted',
      'pmid:1',
    ])
      expect([typed, found(typed)]).toEqual([typed, ['pmid:1']]);
    expect(found('status:read')).toEqual(['pmid:2']);
    expect(index.get('pmid:1')).toMatchObject({
      ...{ title: 'Dasatinib', authors: ['Müller B'], journal: 'Lancet', noteCount: 1, highlightCount: 0 },
      ...{ firstNote: 'Small numbers.', origins: [''], isRetracted: true },
    });
  });

  it('finds what was read while the rest is on its way, and says how far it is', async () => {
    await tagAll(library, ...Array.from({ length: 600 }, () => ['x']));
    const firstFound: number[] = [];
    feedIndex(() => Promise.resolve(library.db), index, {
      onRead: (soFar) => {
        said.push(soFar);
        firstFound.push(found('tag:x').length);
      },
      onError: (error) => failures.push(error),
      signal: page.signal,
    });
    await isRead();
    expect(said.map(({ read }) => read)).toEqual([250, 500, 600]);
    expect(said.map(({ total }) => total)).toEqual([600, 600, 600]);
    expect(firstFound).toEqual([250, 500, 600]);
  });

  it('lets the page take its turns while it works', async () => {
    await tagAll(library, ...Array.from({ length: 12 }, () => ['x']));
    const put = index.put.bind(index);
    let turns = 0;
    const between = new Set<number>();
    const turn = setInterval(() => (turns += 1));
    index.put = (...row) => {
      const until = performance.now() + 4;
      while (performance.now() < until); // As a long note keeps it busy.
      between.add(turns);
      put(...row);
    };
    feed();
    await isRead();
    clearInterval(turn);
    expect(between.size).toBeGreaterThan(3);
  });

  it('reads again what changed, and only that', async () => {
    await tagAll(library, ['a'], ['a'], ['b']);
    const changed = feed();
    await isRead();
    await tagArticle(library, one(2), 'later');
    await untagArticle(library, one(3), 'b');
    expect(await library.db.get('entries', 'pmid:3')).toBeUndefined();
    const put = vi.spyOn(index, 'put');
    changed({ keys: ['pmid:2', 'pmid:3'], revision: 99 });
    await vi.waitFor(() => expect(found('tag:later')).toEqual(['pmid:2']));
    await vi.waitFor(() => expect(index.size).toBe(2));
    expect(found('tag:a')).toHaveLength(2);
    expect(put).toHaveBeenCalledTimes(1);
  });

  it('reads everything again when that is said, unless nothing changed', async () => {
    await tagAll(library, ['a'], ['a']);
    const changed = feed();
    await isRead();
    const put = vi.spyOn(index, 'put');
    changed({ keys: 'all', revision: Infinity });
    said = [];
    changed({ keys: [], revision: 0 }); // Answered when the other is.
    await isRead();
    expect(put).not.toHaveBeenCalled();
    await untagArticle(library, one(1), 'a');
    await tagArticle(library, one(2), 'b');
    changed({ keys: 'all', revision: Infinity });
    await vi.waitFor(() => expect(found('tag:b')).toEqual(['pmid:2']));
    await vi.waitFor(() => expect([...index.keys()]).toEqual(['pmid:2'] satisfies ArticleKey[]));
  });

  it('stops when nobody looks any more', async () => {
    await tagAll(library, ...Array.from({ length: 600 }, () => ['x']));
    feedIndex(() => Promise.resolve(library.db), index, {
      onRead: () => page.abort(),
      onError: (error) => failures.push(error),
      signal: page.signal,
    });
    await vi.waitFor(() => expect(index.size).toBe(250));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(index.size).toBe(250);
  });

  it('says what went wrong, and goes on with the next change', async () => {
    await tagAll(library, ['a']);
    const { db } = library;
    let isBroken = true;
    const connect = () => (isBroken ? Promise.reject(new Error('gone')) : Promise.resolve(db));
    const changed = feedIndex(connect, index, {
      onRead: (soFar) => said.push(soFar),
      onError: (error) => failures.push(error),
      signal: page.signal,
    });
    await vi.waitFor(() => expect(failures).toHaveLength(1));
    isBroken = false;
    changed({ keys: 'all', revision: Infinity });
    await vi.waitFor(() => expect(index.size).toBe(1));
    failures.length = 0;
  });
});

describe('the first rows', () => {
  it('are the last changed ones, newest first, with their citations', async () => {
    const library = await emptyLibrary();
    vi.useFakeTimers({ toFake: ['Date'], now: 1_000 });
    for (const pmid of ['1', '2', '3']) {
      vi.setSystemTime(1_000 * Number(pmid));
      await tagArticle(library, article({ pmid }, { title: `Title ${pmid}` }), 'a');
    }
    vi.useRealTimers();
    const rows = await firstRows(library.db, 2);
    expect(rows.map(({ key, title }) => [key, title])).toEqual([
      ['pmid:3', 'Title 3'],
      ['pmid:2', 'Title 2'],
    ]);
  });
});
