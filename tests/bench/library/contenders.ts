import { Index } from 'flexsearch';
import MiniSearch from 'minisearch';
import { NO_FILTER } from '../../../src/search/filter.ts';
import { makeLibraryIndex } from '../../../src/search/make-library-index.ts';
import { parseQuery } from '../../../src/search/parse-query.ts';
import type { Connect } from '../../../src/store/open.ts';
import { feedIndex } from '../../../src/store/read/feed-index.ts';
import { searchTexts } from '../../../src/store/read/listed-entry.ts';
import { allBatches, type ReadRow } from '../../../src/store/read/read-batches.ts';

/** A search of the library in a page, from nothing: `ready` resolves when all that could be read in time is searchable. */
interface Contender {
  readonly ready: (connect: Connect, millisecondsAtMost: number) => Promise<Ready>;
}

export interface Ready {
  /** How many entries it holds: fewer than there are where the time was up. */
  readonly held: number;
  /** How many entries it finds. */
  readonly find: (typed: string) => number;
}

const BEST_FIRST = { by: 'relevance', isDescending: true } as const;

const ours: Contender = {
  async ready(connect) {
    const index = makeLibraryIndex();
    const { signal } = new AbortController();
    await new Promise<void>((resolve, reject) => {
      const onRead = ({ read, total }: { read: number; total: number }) => read === total && resolve();
      feedIndex(connect, index, { onRead, onError: reject, signal });
    });
    const find = (typed: string) => index.find(parseQuery(typed), NO_FILTER, BEST_FIRST).entries.length;
    return { held: index.size, find };
  },
};

/** As its documentation recommends for a search while typing: beginnings of words, all of which must be there. */
const miniSearch: Contender = {
  async ready(connect, millisecondsAtMost) {
    const fields = ['title', 'authors', 'journal', 'notes', 'quotes', 'tags', 'identifiers', 'abstract'];
    const searchOptions = { prefix: true, combineWith: 'AND', boost: { title: 3, tags: 3 } } as const;
    const search = new MiniSearch<Record<string, string>>({ fields, idField: 'key', searchOptions });
    await eachRow(connect, millisecondsAtMost, (rows) => search.addAll(rows.map(textFields)));
    return { held: search.documentCount, find: (typed) => search.search(typed).length };
  },
};

/** `forward` finds beginnings of words; one index over all texts, since several would not find words across fields. */
const flexSearch: Contender = {
  async ready(connect, millisecondsAtMost) {
    const search = new Index({ tokenize: 'forward' });
    let held = 0;
    await eachRow(connect, millisecondsAtMost, (rows) => {
      for (const row of rows) search.add(held++, Object.values(textFields(row)).join('\n'));
    });
    return { held, find: (typed) => search.search(typed, { limit: held }).length };
  },
};

/** By name. */
export const CONTENDERS = { ours, miniSearch, flexSearch };
export type ContenderName = keyof typeof CONTENDERS;

/** Reads the library as PubMargin's own index is fed, until the time is up. */
async function eachRow(connect: Connect, millisecondsAtMost: number, take: (rows: ReadRow[]) => void) {
  const until = performance.now() + millisecondsAtMost;
  for await (const { rows } of allBatches(await connect())) {
    if (performance.now() > until) return;
    take(rows);
  }
}

function textFields({ entry, citation }: ReadRow): Record<string, string> {
  const { title, authors, journal, notes, quotes, identifiers, abstract } = searchTexts(entry, citation);
  const lines = (texts: readonly string[]) => texts.join('\n');
  return {
    ...{
      key: entry.key,
      title,
      abstract,
      authors: lines(authors),
      journal: lines(journal),
      notes: lines(notes),
    },
    ...{
      quotes: lines(quotes),
      identifiers: lines(identifiers),
      tags: lines(entry.tags.map(({ name }) => name)),
    },
  };
}
