import type { Page } from 'playwright-core';
import { type BenchExtension, withBenchExtension } from '../bench-extension.ts';
import { heapBytes } from '../heap-bytes.ts';
import { seededRandom } from '../store/seeded-library.ts';
import type { ContenderName } from './contenders.ts';
import type { ColdSearch, LibraryBench } from './page.ts';
import { anyWord } from './seeded-words.ts';

/** What one contender cost in a library of some size. */
export interface SearchCost extends ColdSearch {
  readonly name: ContenderName;
  readonly medianMs: number;
  readonly p95Ms: number;
  /** Bytes that are held once all is searchable, of the heap and of array buffers, after a garbage collection. */
  readonly bytes: number;
}

/** One size of library; milliseconds, medians where a page was opened more than once. */
export interface LibraryRow {
  readonly entries: number;
  readonly firstRowsMs: number;
  readonly rawMs: number;
  readonly searches: readonly SearchCost[];
}

/** A peer that takes longer than this, and this much longer than ours, is cut off and measured with what it holds. */
const MOST_MS = 30_000;
const MOST_OF_OURS = 1.5;
/** So often a page is opened for a measurement; for the peers in a larger library once, they take long. */
const RUNS = 3;
const LARGE = 5_000;
const VERY_LARGE = 20_000;
const TYPED = typedPrefixes(40, seededRandom(7));

/** Measures the library's search in pages of an extension, each page opened anew, in libraries of these sizes. */
export function benchLibrary(sizes: readonly number[]): Promise<LibraryRow[]> {
  const scripts = { worker: 'tests/bench/library/idle-worker.ts', page: 'tests/bench/library/page.ts' };
  return withBenchExtension(scripts, async (extension) => {
    const rows: LibraryRow[] = [];
    let held = 0;
    for (const entries of sizes) {
      await inPage(extension, (page) =>
        call(page, (bench, [from, to]) => bench.grow(from, to), [held, entries] as const),
      );
      held = entries;
      rows.push(await benchSize(extension, entries));
    }
    return rows;
  });
}

async function benchSize(extension: BenchExtension, entries: number): Promise<LibraryRow> {
  const runs = entries > VERY_LARGE ? 1 : RUNS;
  const firstRowsMs: number[] = [];
  const rawMs: number[] = [];
  // The two take turns; the first turn warms up what the browser keeps of the database, and does not count.
  for (let run = -1; run < runs; run += 1) {
    const first = await inPage(extension, (page) => call(page, (bench) => bench.firstRows(), undefined));
    const raw = await inPage(extension, (page) => call(page, (bench) => bench.rawRows(), undefined));
    if (run < 0) continue;
    firstRowsMs.push(first);
    rawMs.push(raw);
  }
  const searches: SearchCost[] = [];
  for (const name of ['ours', 'miniSearch', 'flexSearch'] as const) {
    const all: SearchCost[] = [];
    const often = name === 'ours' || entries <= LARGE ? runs : 1;
    const most = Math.max(MOST_MS, MOST_OF_OURS * (searches[0]?.firstResultMs ?? 0));
    for (let run = 0; run < often; run += 1) all.push(await benchSearch(extension, name, most));
    const [middle] = all.sort((a, b) => a.firstResultMs - b.firstResultMs).slice(Math.floor(often / 2));
    if (middle) searches.push(middle);
  }
  return { entries, firstRowsMs: median(firstRowsMs), rawMs: median(rawMs), searches };
}

function benchSearch(extension: BenchExtension, name: ContenderName, mostMs: number): Promise<SearchCost> {
  return inPage(extension, async (page) => {
    const before = await heapBytes(page);
    const cost = await call(page, (bench, [which, typed, most]) => bench.search(which, typed, most), [
      name,
      TYPED,
      mostMs,
    ] as const);
    const bytes = (await heapBytes(page)) - before;
    const sorted = cost.keyMs.toSorted((a, b) => a - b);
    const p95Ms = sorted[Math.floor(sorted.length * 0.95)] ?? NaN;
    return { ...cost, name, medianMs: median(sorted), p95Ms, bytes };
  });
}

async function inPage<Result>(
  { openPage }: BenchExtension,
  use: (page: Page) => Promise<Result>,
): Promise<Result> {
  const page = await openPage();
  try {
    return await use(page);
  } finally {
    await page.close();
  }
}

function call<Argument, Result>(
  page: Page,
  method: (bench: LibraryBench, argument: Argument) => Promise<Result>,
  argument: Argument,
): Promise<Result> {
  const source = `(${method.toString()})`;
  return page.evaluate(`${source}(libraryBench, ${JSON.stringify(argument ?? null)})`);
}

/** What stands in the field after each key, while some words and pairs of words are typed. */
function typedPrefixes(count: number, random: () => number): string[] {
  const typed: string[] = [];
  while (typed.length < count) {
    const words = random() < 0.5 ? anyWord(random) : `${anyWord(random)} ${anyWord(random)}`;
    if (words.length < 3) continue;
    for (let length = 1; length <= words.length; length += 1) typed.push(words.slice(0, length));
  }
  return typed;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}
