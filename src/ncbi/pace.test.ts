import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeNcbi } from '../../tests/ncbi/fake-ncbi.ts';
import { CLOCK } from './clock.ts';
import { eutils } from './eutils.ts';
import { pacedBy } from './pace.ts';

const signal = new AbortController().signal;

describe('the pace of requests', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(async () => {
    await vi.runAllTimersAsync(); // Nobody holds a lock any more.
    vi.useRealTimers();
  });

  /** When requests begin that take so long each, ms; of two pages, each with a pace of its own, in turn. */
  async function begun(count: number, took: number): Promise<number[]> {
    const start = Date.now();
    const times: number[] = [];
    const paces = [pacedBy(navigator.locks, CLOCK), pacedBy(navigator.locks, CLOCK)];
    for (let asked = 0; asked < count; asked++) {
      void paces[asked % 2]?.(signal).then((answered) => {
        times.push(Date.now() - start);
        setTimeout(answered, took);
      });
    }
    await vi.advanceTimersByTimeAsync(20_000);
    return times;
  }

  it('lets three begin at once, and another one a second after one of them was answered', async () => {
    const times = await begun(7, 200);
    expect(times).toHaveLength(7);
    expect(times.filter((time) => time === 0)).toHaveLength(3);
    for (const time of times.slice(3)) expect(time).toBeGreaterThan(1_200);
  });

  it('waits for those that are slow: they may be on their way still', async () => {
    const times = await begun(4, 5_000);
    expect(times[3]).toBeGreaterThan(6_000);
  });

  it('keeps no turn for what was cancelled', async () => {
    const pace = pacedBy(navigator.locks, CLOCK);
    const cancel = new AbortController();
    const answered = await Promise.all([pace(signal), pace(signal), pace(signal)]);
    const cancelled = expect(pace(cancel.signal)).rejects.toMatchObject({ name: 'AbortError' });
    cancel.abort();
    await cancelled;
    const next = pace(signal);
    for (const one of answered) one();
    await vi.advanceTimersByTimeAsync(1_100);
    (await next)();
  });
});

it('NCBI itself sees at most three requests in any second, from all pages together', async () => {
  const ncbi = await FakeNcbi.start();
  const clients = [eutils({ base: ncbi.base }), eutils({ base: ncbi.base })];
  const questions = [0, 1, 2, 3].flatMap((at) =>
    clients.map((client) => client.ask('esearch.fcgi', { term: String(at) }, (answer) => answer, { signal })),
  );
  await Promise.all(questions);
  await ncbi.stop();
  expect(ncbi.received).toHaveLength(8);
  expect(ncbi.mostInOneSecond()).toBeLessThanOrEqual(3);
}, 20_000);
