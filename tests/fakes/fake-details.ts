import type { ArticleKey } from '../../src/article/article-key.ts';
import { bareCitation } from '../../src/article/bare-citation.ts';
import type { Citation } from '../../src/article/citation.ts';
import type { ArticleIds } from '../../src/article/identifiers.ts';
import type { DetailWorld } from '../../src/library/detail/detail-library.ts';
import type { LabOfEntries } from '../../src/store/read/labs-of.ts';
import type { EntryDetail } from '../../src/store/read/entry-detail.ts';
import type { StoredEntry } from '../../src/store/schema.ts';
import { FakeLibrary } from './fake-library.ts';

/** PMIDs that no other test has: editors that were lost keep on saving. */
let numbers = 50_000_000;

/** A library as the detail of an entry reads it, and as the panel in that detail asks about it. */
export class FakeDetails {
  readonly details = new Map<ArticleKey, EntryDetail>();
  readonly #kept = new Map<string, FakeLibrary>();
  #last = '';
  readonly #listeners = new Set<() => void>();

  /** The labs that are set up; what is shared with them is all or nothing. */
  readonly labs: LabOfEntries[] = [];
  readonly world: DetailWorld = {
    shares: {
      labs: () => Promise.resolve(this.labs.map((lab) => ({ ...lab }))),
      share: (target, keys, isShared) => {
        for (const lab of this.labs) if (lab.target === target) lab.shared = isShared ? keys.length : 0;
        return Promise.resolve();
      },
    },
    read: (key) => Promise.resolve(this.details.get(key)),
    onChange: (listener, signal) => {
      this.#listeners.add(listener);
      signal.addEventListener('abort', () => this.#listeners.delete(listener));
    },
  };

  /** Stands in for `ask` of the protocol. */
  readonly ask: FakeLibrary['ask'] = (name, request) => {
    const { article, subject, ids } = request as Record<string, ArticleIds & { ids?: ArticleIds }>;
    // What names no article is about the one that was asked about last.
    const { pmid = this.#last } = article ?? subject?.ids ?? ids ?? {};
    this.#last = pmid;
    return this.of(pmid).ask(name, request);
  };

  /** What is kept of the article with this PMID. */
  of(pmid: string): FakeLibrary {
    const library = this.#kept.get(pmid) ?? new FakeLibrary({ pmid });
    this.#kept.set(pmid, library);
    return library;
  }

  /** An entry with what is known of it; its article's title is `Article`, unless the citation says another. */
  entry(more: Partial<Omit<EntryDetail, 'citation'>> & { citation?: Partial<Citation> } = {}): ArticleKey {
    const pmid = String(numbers++);
    const { citation, ...rest } = more;
    this.details.set(`pmid:${pmid}`, {
      ...{ entry: storedEntry({ pmid }), cites: [], citedBy: [], backlinks: [] },
      citation: {
        ...{ key: `pmid:${pmid}`, site: 'PubMed', page: `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`, at: 0 },
        citation: { ...bareCitation({ pmid }), title: 'Article', ...citation },
      },
      ...rest,
    });
    return `pmid:${pmid}`;
  }

  /** Someone changed the library. */
  changes(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** An entry about which nothing is known but its number. */
export function storedEntry(ids: { pmid: string } & ArticleIds, title?: string): StoredEntry {
  return {
    ...{ key: `pmid:${ids.pmid}`, ids, title, tags: [], tagKeys: [], notes: [], reasons: [], joined: [] },
    ...{ created: 0, modified: 0, aliases: { pmid: [], pmcid: [], doi: [] }, beginnings: [] },
    ...{ separatedFrom: [], named: [] },
  };
}
