import { deleteDB, unwrap } from 'idb';
import type { ArticleIds } from '../../../src/article/identifiers.ts';
import { badgeView } from '../../../src/background/views.ts';
import { libraryConnection } from '../../../src/store/open.ts';
import { lookup } from '../../../src/store/read/lookup.ts';
import type { LibraryDb } from '../../../src/store/schema.ts';
import { growLibrary, idsOfArticle, seededRandom } from './seeded-library.ts';

const NAME = 'bench-lookup';
const SEED = 20_260_101;
const ARTICLES = 200;
const RUNS = 15;
/** Pages of 200 articles that one run goes through: one takes 7 ms, of which a pause of the machine's is half. */
const PAGES = 5;
/** Runs before these, which do not count: by then the browser has compiled both ways as far as it will. */
const WARM_UP = 3;

/** One size of library: medians in milliseconds. */
export interface LookupRow {
  entries: number;
  /** "What does the library hold about these 200 articles?", to the views that badges are drawn from; one such page. */
  lookupMs: number;
  /** The same gets by key and index, through the browser's own API, and nothing else. */
  rawMs: number;
  ratio: number;
  /** How many of the articles were found: in both the same, or it would throw. */
  found: number;
}

/**
 * Times look-ups of 200 articles, a third of them known by DOI or PMCID only, in libraries of these sizes, in rising
 * order, beside the same raw gets; each run asks for other articles, and the two take turns in going first. Needs
 * nothing but `indexedDB`; run it in the extension's worker.
 */
export async function benchLookup(sizes: readonly number[]): Promise<LookupRow[]> {
  await deleteDB(NAME);
  const db = await libraryConnection(NAME)();
  try {
    const rows: LookupRow[] = [];
    let held = 0;
    for (const entries of sizes) {
      await growLibrary(db, held, entries, SEED);
      held = entries;
      rows.push(await benchSize(db, entries));
    }
    return rows;
  } finally {
    db.close();
    await deleteDB(NAME);
  }
}

async function benchSize(db: LibraryDb, entries: number): Promise<LookupRow> {
  const random = seededRandom(SEED ^ entries);
  const times = { lookup: [] as number[], raw: [] as number[] };
  let found = 0;
  for (let run = -WARM_UP; run < RUNS; run++) {
    const took = { lookup: 0, raw: 0 };
    for (let page = 0; page < PAGES; page++) {
      const articles = articlesOfAPage(entries, random);
      const inTurn = (page + run) % 2 === 0 ? (['lookup', 'raw'] as const) : (['raw', 'lookup'] as const);
      const counts = new Set<number>();
      for (const way of inTurn) {
        const start = performance.now();
        const count = await (way === 'raw' ? rawGets(db, articles) : badges(db, articles));
        took[way] += performance.now() - start;
        counts.add(count);
      }
      if (counts.size > 1)
        throw new Error(`The two ways found differently many: ${[...counts].join(' and ')}.`);
      [found = 0] = counts;
    }
    if (run >= 0) for (const way of ['lookup', 'raw'] as const) times[way].push(took[way] / PAGES);
  }
  const [lookupMs, rawMs] = [median(times.lookup), median(times.raw)];
  return { entries, lookupMs, rawMs, ratio: lookupMs / rawMs, found };
}

/**
 * 200 articles as a page names them: two thirds by PMID with the DOI printed beside it, a third by DOI or PMCID alone;
 * of three, two have an entry.
 */
function articlesOfAPage(entries: number, random: () => number): ArticleIds[] {
  return Array.from({ length: ARTICLES }, (_, at) => {
    const held = random() < 2 / 3;
    const n = Math.floor(random() * entries) + (held ? 0 : 200_000);
    const { pmid, pmcid, doi } = idsOfArticle(n);
    if (at % 3 !== 0) return { pmid, doi };
    return at % 2 === 0 ? { doi } : { pmcid };
  });
}

async function badges(db: LibraryDb, articles: readonly ArticleIds[]): Promise<number> {
  const { mentions } = await lookup(db, undefined, articles);
  return mentions.map((entry) => entry && badgeView(entry)).filter((view) => view !== undefined).length;
}

/** By key where there is a PMID, by index where there is none, and by the DOI where the PMID is not known. */
async function rawGets(db: LibraryDb, articles: readonly ArticleIds[]): Promise<number> {
  const store = unwrap(db).transaction('entries', 'readonly').objectStore('entries');
  const done = (request: IDBRequest) =>
    new Promise<unknown>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('A raw get failed.'));
    });
  const rows = await Promise.all(
    articles.map(async ({ pmid, pmcid, doi }) => {
      if (pmid !== undefined) {
        return (await done(store.get(`pmid:${pmid}`))) ?? (doi && (await done(store.index('doi').get(doi))));
      }
      return done(pmcid === undefined ? store.index('doi').get(doi ?? '') : store.index('pmcid').get(pmcid));
    }),
  );
  return rows.filter((row) => row !== undefined).length;
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}
