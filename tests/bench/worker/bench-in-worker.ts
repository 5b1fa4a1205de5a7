import { withBenchExtension } from '../bench-extension.ts';
import type { LookupRow } from '../store/bench-lookup.ts';
import type { TagChangeRow } from '../store/bench-tag-change.ts';

/** What the worker of the benchmark's own extension says; `roundTripMs` is one message there and back, a median. */
export interface WorkerBench {
  rows: LookupRow[];
  roundTripMs: number;
  tagChanges: TagChangeRow[];
}

/**
 * Runs the benchmarks of the store where it runs in real life: in the worker of an extension in Chromium. Look-ups in
 * libraries of these sizes, and changes of a tag on so many entries.
 */
export async function benchInWorker(sizes: readonly number[], tagged: number): Promise<WorkerBench> {
  return withBenchExtension({ worker: 'tests/bench/worker/worker.ts' }, async ({ context, openPage }) => {
    const page = await openPage();
    const roundTripMs = await page.evaluate(roundTrip);
    const [worker] = context.serviceWorkers();
    if (!worker) throw new Error('The worker is gone.');
    const rows = await worker.evaluate((all) => (globalThis as unknown as Benches).benchLookup(all), sizes);
    const tagChanges = await worker.evaluate(
      (entries) => (globalThis as unknown as Benches).benchTagChanges(entries),
      tagged,
    );
    return { rows, roundTripMs, tagChanges };
  });
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
