import type { BrowserContext, Page } from 'playwright-core';
import { withBenchExtension } from '../bench-extension.ts';
import { heapBytes } from '../heap-bytes.ts';
import { assert, ms } from '../report.ts';

/** An import: reading a file and putting it aside, merging it, and a raw write of the rows that it made. Milliseconds; bytes. */
interface ImportRun {
  readMs: number;
  mergeMs: number;
  rawMs: number;
  fileBytes: number;
  /** Of the page's heap at most. */
  peak: number;
  /** What the page needs once all is read, after a garbage collection. */
  held: number;
}

const MOST_OF_RAW = 2;
/** The page holds the identifiers of the file's articles, and no more: so many bytes for each further article at most. */
const MOST_HELD = 1_000;
const RUNS = 3;
const LARGE = 20_000;

/** Times a RIS file on its way into an empty library of an extension in Chromium, beside a raw write; prints and asserts. */
export function benchImports(sizes: readonly number[]): Promise<void> {
  const scripts = {
    worker: 'tests/bench/exchange/import-worker.ts',
    page: 'tests/bench/exchange/import-page.ts',
  };
  return withBenchExtension(scripts, async ({ context, openPage }) => {
    let before: { size: number; held: number } | undefined;
    for (const size of sizes) {
      const runs: ImportRun[] = [];
      for (let run = 0; run < (size > LARGE ? 1 : RUNS); run++) {
        const page = await openPage();
        runs.push(await importOnce(context, page, size));
        await page.close();
      }
      const held = median(runs, (run) => run.held);
      print(size, runs, held);
      if (before) {
        const each = (held - before.held) / (size - before.size);
        assert(`bytes of memory for each further article, of ${MOST_HELD}`, each / MOST_HELD, 1);
      }
      before = { size, held };
    }
  });
}

async function importOnce(context: BrowserContext, page: Page, size: number): Promise<ImportRun> {
  const [worker] = context.serviceWorkers();
  if (!worker) throw new Error('The worker is gone.');
  await worker.evaluate(() => (globalThis as unknown as Benches).startAnew());
  const read = await page.evaluate((n) => (globalThis as unknown as Benches).benchRead(n), size);
  const held = await heapBytes(page);
  const merged = await page.evaluate(() => (globalThis as unknown as Benches).benchMerge());
  return {
    ...read,
    ...merged,
    held,
    rawMs: await worker.evaluate(() => (globalThis as unknown as Benches).writeRaw()),
  };
}

function print(size: number, runs: readonly ImportRun[], held: number): void {
  const [read, merge, raw] = [
    median(runs, (run) => run.readMs),
    median(runs, (run) => run.mergeMs),
    median(runs, (run) => run.rawMs),
  ];
  const [file, peak] = [median(runs, (run) => run.fileBytes), median(runs, (run) => run.peak)];
  console.log(`  ${size.toLocaleString('en')} articles, a RIS file of ${(file / 1e6).toFixed(1)} MB:`);
  console.log(`    read, looked at and put aside ${ms(read)}, merged ${ms(merge)}; raw write ${ms(raw)}`);
  console.log(`    the merge alone beside the raw write: ${(merge / raw).toFixed(2)}`);
  console.log(
    `    the page holds ${(held / 1e6).toFixed(1)} MB once all is read; ${(peak / 1e6).toFixed(1)} MB at most, with garbage`,
  );
  assert(`import beside a raw write, ${size} articles`, (read + merge) / raw, MOST_OF_RAW);
}

interface Benches {
  startAnew(): Promise<void>;
  benchRead(articles: number): Promise<Pick<ImportRun, 'readMs' | 'fileBytes'>>;
  benchMerge(): Promise<Pick<ImportRun, 'mergeMs' | 'peak'>>;
  writeRaw(): Promise<number>;
}

function median(runs: readonly ImportRun[], of: (run: ImportRun) => number): number {
  return runs.map(of).sort((a, b) => a - b)[Math.floor(runs.length / 2)] ?? NaN;
}
