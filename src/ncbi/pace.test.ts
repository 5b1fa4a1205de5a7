import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeNcbi } from '../../tests/ncbi/fake-ncbi.ts';
import { CLOCK } from './clock.ts';
import { eutils } from './eutils.ts';
import { GAP, pacedBy } from './pace.ts';

const signal = new AbortController().signal;

describe('the pace of requests', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(async () => {
    await vi.runAllTimersAsync(); // Nobody holds a lock any more.
    vi.useRealTimers();
  });

  it('lets one begin at once, and the next one a gap later, whoever asks', async () => {
    const begun: number[] = [];
    const start = Date.now();
    // Two pages of the extension have a pace each, and share the browser's locks.
    const paces = [pacedBy(navigator.locks, CLOCK), pacedBy(navigator.locks, CLOCK)];
    for (let asked = 0; asked < 6; asked++) {
      void paces[asked % 2]?.(signal).then(() => begun.push(Date.now() - start));
    }
    await vi.advanceTimersByTimeAsync(10 * GAP);
    expect(begun).toEqual([0, 1, 2, 3, 4, 5].map((turn) => turn * GAP));
    expect(3 * GAP).toBeGreaterThan(1_000); // So a fourth one is in the next second.
  });

  it('keeps no turn for what was cancelled', async () => {
    const pace = pacedBy(navigator.locks, CLOCK);
    const cancel = new AbortController();
    await pace(signal);
    const cancelled = expect(pace(cancel.signal)).rejects.toMatchObject({ name: 'AbortError' });
    const next = pace(signal);
    cancel.abort();
    await cancelled;
    await vi.advanceTimersByTimeAsync(GAP + 1);
    await next;
  });
});

it('NCBI itself sees at most three requests in any second, from all pages together', async () => {
  const ncbi = await FakeNcbi.start();
  const clients = [eutils({ base: ncbi.base }), eutils({ base: ncbi.base })];
  const questions = Array.from({ length: 4 }, (_, at) => at).flatMap((at) =>
    clients.map((client) => client.ask('esearch.fcgi', { term: String(at) }, (answer) => answer, { signal })),
  );
  await Promise.all(questions);
  await ncbi.stop();
  expect(ncbi.received).toHaveLength(8);
  expect(ncbi.mostInOneSecond()).toBeLessThanOrEqual(3);
}, 20_000);
