import type { BrowserContext, Page } from 'playwright-core';
import { withBenchExtension } from '../bench-extension.ts';
import { assert, ms } from '../report.ts';
import type { ImportTimes } from './import-page.ts';

/** An import, and a raw write of the rows that it made into the same stores and indexes. Milliseconds; bytes. */
interface ImportRun extends ImportTimes {
  rawMs: number;
}

const MOST_OF_RAW = 2;
/** The page holds the identifiers of the file's articles, and pieces: so much more memory for ten times the file at most. */
const MOST_GROWTH = 2.5;
const LEAST_LOOKED_AT = 10_000;
const RUNS = 3;
const LARGE = 20_000;

/** Times a RIS file on its way into an empty library of an extension in Chromium, beside a raw write; prints and asserts. */
export function benchImports(sizes: readonly number[]): Promise<void> {
  const scripts = {
    worker: 'tests/bench/exchange/import-worker.ts',
    page: 'tests/bench/exchange/import-page.ts',
  };
  return withBenchExtension(scripts, async ({ context, openPage }) => {
    let before: number | undefined;
    for (const size of sizes) {
      const runs: ImportRun[] = [];
      for (let run = 0; run < (size > LARGE ? 1 : RUNS); run++) {
        const page = await openPage();
        runs.push(await importOnce(context, page, size));
        await page.close();
      }
      const peak = median(runs, (run) => run.peak);
      print(size, runs, peak);
      if (before !== undefined) assert('memory beside that for fewer articles', peak / before, MOST_GROWTH);
      if (size >= LEAST_LOOKED_AT) before = peak;
    }
  });
}

async function importOnce(context: BrowserContext, page: Page, size: number): Promise<ImportRun> {
  const [worker] = context.serviceWorkers();
  if (!worker) throw new Error('The worker is gone.');
  await worker.evaluate(() => (globalThis as unknown as Benches).startAnew());
  const times = await page.evaluate((n) => (globalThis as unknown as Benches).benchImport(n), size);
  return { ...times, rawMs: await worker.evaluate(() => (globalThis as unknown as Benches).writeRaw()) };
}

function print(size: number, runs: readonly ImportRun[], peak: number): void {
  const [read, merge, raw] = [
    median(runs, (run) => run.readMs),
    median(runs, (run) => run.mergeMs),
    median(runs, (run) => run.rawMs),
  ];
  const file = median(runs, (run) => run.fileBytes);
  console.log(`  ${size.toLocaleString('en')} articles, a RIS file of ${(file / 1e6).toFixed(1)} MB:`);
  console.log(`    read, looked at and put aside ${ms(read)}, merged ${ms(merge)}; raw write ${ms(raw)}`);
  console.log(`    the merge alone beside the raw write: ${(merge / raw).toFixed(2)}`);
  console.log(`    at most ${(peak / 1e6).toFixed(1)} MB of the page's heap`);
  assert(`import beside a raw write, ${size} articles`, (read + merge) / raw, MOST_OF_RAW);
}

interface Benches {
  startAnew(): Promise<void>;
  benchImport(articles: number): Promise<ImportTimes>;
  writeRaw(): Promise<number>;
}

function median(runs: readonly ImportRun[], of: (run: ImportRun) => number): number {
  return runs.map(of).sort((a, b) => a - b)[Math.floor(runs.length / 2)] ?? NaN;
}
