import type { Page } from 'playwright-core';
import { withBenchExtension } from '../bench-extension.ts';
import { assert, ms } from '../report.ts';
import type { ExportBench, Written } from './export-page.ts';

/** Formats that are timed, and whether the issue says what they may take. PubMargin's own file has the documents too. */
const FORMATS = [
  { id: 'pubmargin', name: 'PubMargin JSON', withDocuments: true, isAsserted: true },
  { id: 'ris', name: 'RIS', withDocuments: false, isAsserted: true },
  { id: 'markdown', name: 'Markdown', withDocuments: false, isAsserted: true },
  { id: 'markdown-zip', name: 'Markdown in a ZIP', withDocuments: false, isAsserted: false },
] as const;
const MOST_OF_PLAIN = 3;
/**
 * What may live on the heap and in buffers while a file is written, bytes, whatever its size: some rows that were read, some
 * that are being read, and a piece of the file.
 */
const MOST_MEMORY = 40e6;
/** A ZIP ends with the list of its files, which its writer holds until then: bytes for each, with its name. */
const LINE_OF_ZIP = 300;
const RUNS = 3;
const LARGE = 20_000;
/** The heap is looked at so often, ms: each look collects garbage first. */
const LOOK = 150;

/** Times the library as files beside the same rows by `JSON.stringify`, and watches the memory; prints and asserts. */
export function benchExports(sizes: readonly number[]): Promise<void> {
  const scripts = {
    worker: 'tests/bench/library/idle-worker.ts',
    page: 'tests/bench/exchange/export-page.ts',
  };
  return withBenchExtension(scripts, async ({ openPage }) => {
    let held = 0;
    for (const entries of sizes) {
      const page = await openPage();
      await page.evaluate(([from, to]) => (globalThis as unknown as Bench).exportBench.grow(from, to), [
        held,
        entries,
      ] as const);
      held = entries;
      console.log(`  ${entries.toLocaleString('en')} entries:`);
      await timeFormats(page, entries > LARGE ? 1 : RUNS);
      for (const { id, name } of FORMATS) {
        const peak = await peakWhile(page, id);
        const most = MOST_MEMORY + (id === 'markdown-zip' ? entries * LINE_OF_ZIP : 0);
        console.log(`    ${name}: at most ${(peak / 1e6).toFixed(1)} MB more than before`);
        assert(`${name}: memory of what it may take`, peak / most, 1);
      }
      await page.close();
    }
  });
}

interface Bench {
  exportBench: ExportBench;
}

/** Each in turn with its plain counterpart; the first turn warms up and does not count. */
async function timeFormats(page: Page, runs: number): Promise<void> {
  for (const { id, name, withDocuments, isAsserted } of FORMATS) {
    const ours: Written[] = [];
    const plain: Written[] = [];
    for (let run = runs === 1 ? 0 : -1; run < runs; run += 1) {
      const raw = await page.evaluate(
        (all) => (globalThis as unknown as Bench).exportBench.plain(all),
        withDocuments,
      );
      const written = await page.evaluate(
        (format) => (globalThis as unknown as Bench).exportBench.written(format),
        id,
      );
      if (run < 0) continue;
      plain.push(raw);
      ours.push(written);
    }
    const [our, raw] = [middle(ours), middle(plain)];
    const ratio = our.ms / raw.ms;
    const line = `${name}: ${ms(our.ms)}, ${megabytes(our)}; JSON.stringify of the same rows ${ms(raw.ms)}, ${megabytes(raw)}`;
    console.log(`    ${line}${isAsserted ? '' : `, ratio ${ratio.toFixed(2)}`}`);
    if (isAsserted) assert(`${name} beside JSON.stringify`, ratio, MOST_OF_PLAIN);
  }
}

/** The most that lives on the heap and in buffers while a file is written, bytes, beyond what did before. */
async function peakWhile(page: Page, format: string): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  const held = async () => {
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize, backingStorageSize } = await session.send('Runtime.getHeapUsage');
    return usedSize + backingStorageSize;
  };
  const before = await held();
  let peak = before;
  await page.evaluate((id) => (globalThis as unknown as Bench).exportBench.begin(id), format);
  while (await page.evaluate(() => (globalThis as unknown as Bench).exportBench.isWriting)) {
    peak = Math.max(peak, await held());
    await new Promise((resolve) => setTimeout(resolve, LOOK));
  }
  await session.detach();
  return peak - before;
}

function middle(all: readonly Written[]): Written {
  const sorted = all.toSorted((a, b) => a.ms - b.ms);
  const found = sorted[Math.floor(sorted.length / 2)];
  if (!found) throw new Error('Nothing was timed.');
  return found;
}

function megabytes({ bytes }: Written): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
