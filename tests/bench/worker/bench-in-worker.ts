import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { openChromium, extensionId } from '../../../scripts/browsers/chromium.ts';
import { ROOT } from '../../../scripts/checks/command.ts';
import type { LookupRow } from '../store/bench-lookup.ts';
import type { TagChangeRow } from '../store/bench-tag-change.ts';

/** What the worker of the benchmark's own extension says; `roundTripMs` is one message there and back, a median. */
export interface WorkerBench {
  rows: LookupRow[];
  roundTripMs: number;
  tagChanges: TagChangeRow[];
}

const MANIFEST = {
  manifest_version: 3,
  name: 'PubMargin benchmark',
  version: '1',
  permissions: ['unlimitedStorage'],
  background: { service_worker: 'worker.js', type: 'module' },
};

/**
 * Runs the benchmarks of the store where it runs in real life: in the worker of an extension in Chromium. Look-ups in
 * libraries of these sizes, and changes of a tag on so many entries.
 */
export async function benchInWorker(sizes: readonly number[], tagged: number): Promise<WorkerBench> {
  const folder = mkdtempSync(join(tmpdir(), 'pubmargin-bench-'));
  const extension = join(folder, 'extension');
  try {
    await build({
      root: ROOT,
      configFile: false,
      publicDir: false,
      logLevel: 'error',
      resolve: { conditions: ['worker', 'import', 'module', 'browser', 'default'] },
      build: {
        outDir: extension,
        lib: {
          entry: join(ROOT, 'tests/bench/worker/worker.ts'),
          formats: ['es'],
          fileName: () => 'worker.js',
        },
      },
    });
    writeFileSync(join(extension, 'manifest.json'), JSON.stringify(MANIFEST));
    writeFileSync(join(extension, 'page.html'), '<!DOCTYPE html><title>Benchmark</title>');
    const context = await openChromium({ extension, profile: join(folder, 'profile') });
    try {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${await extensionId(context)}/page.html`);
      const roundTripMs = await page.evaluate(roundTrip);
      const [worker] = context.serviceWorkers();
      if (!worker) throw new Error('The worker is gone.');
      const rows = await worker.evaluate((all) => (globalThis as unknown as Benches).benchLookup(all), sizes);
      const tagChanges = await worker.evaluate(
        (entries) => (globalThis as unknown as Benches).benchTagChanges(entries),
        tagged,
      );
      return { rows, roundTripMs, tagChanges };
    } finally {
      await context.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

interface Benches {
  benchLookup(sizes: readonly number[]): Promise<LookupRow[]>;
  benchTagChanges(entries: number): Promise<TagChangeRow[]>;
}

/** In the page: the median of 50 messages to the worker and back. */
async function roundTrip(): Promise<number> {
  const { runtime } = (
    globalThis as unknown as { chrome: { runtime: { sendMessage: (m: unknown) => Promise<unknown> } } }
  ).chrome;
  const times: number[] = [];
  for (let run = 0; run < 50; run++) {
    const start = performance.now();
    await runtime.sendMessage('ping');
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[25] ?? NaN;
}
