import { describe, expect, it } from 'vitest';
import { AppError } from '../../lib/app-error.ts';
import type { TargetRuns } from '../../store/sync-rows.ts';
import { emptyReport } from '../../sync/engine/run-report.ts';
import { SyncFault } from '../../sync/sync-fault.ts';
import { afterRun, isTimeFor, lineOf } from './after-run.ts';

const FRESH: TargetRuns = { failures: 0, isStopped: false, log: [] };
const MIDDLE = { now: 1_000_000, random: 0.5 };
const failed = (runs: TargetRuns, stopped: SyncFault | AppError, when = MIDDLE) =>
  afterRun(runs, { finished: false, stopped }, 'x', when);
const BUSY = new SyncFault('busy', 'later');

describe('after a run that failed', () => {
  it('waits half a minute, then twice as long each time, up to an hour', () => {
    let runs = FRESH;
    const pauses = Array.from({ length: 9 }, () => {
      runs = failed(runs, BUSY);
      return ((runs.notBefore ?? 0) - MIDDLE.now) / 1_000;
    });
    expect(pauses).toEqual([30, 60, 120, 240, 480, 960, 1_920, 3_600, 3_600]);
  });

  it('waits a third more or less, so that not all come at once', () => {
    expect(failed(FRESH, BUSY, { ...MIDDLE, random: 0 }).notBefore).toBe(MIDDLE.now + 21_000);
    expect(failed(FRESH, BUSY, { ...MIDDLE, random: 1 }).notBefore).toBe(MIDDLE.now + 39_000);
  });

  it('waits as long as the server wants', () => {
    const later = new SyncFault('busy', 'later', { retryAfter: 500_000 });
    expect(failed(FRESH, later).notBefore).toBe(MIDDLE.now + 500_000);
  });

  it('waits a day at most, also where a clock that was far ahead has been put right', () => {
    const much = new SyncFault('busy', 'later', { retryAfter: 1e12 });
    const runs = failed(FRESH, much);
    expect(runs.notBefore).toBe(MIDDLE.now + 24 * 60 * 60_000);
    expect(isTimeFor(runs, MIDDLE.now + 23 * 60 * 60_000)).toBe(false);
    expect(isTimeFor(runs, MIDDLE.now + 24 * 60 * 60_000)).toBe(true);
    const ahead = failed(FRESH, BUSY, { ...MIDDLE, now: MIDDLE.now + 1e11 });
    expect(isTimeFor(ahead, MIDDLE.now)).toBe(true);
    expect(isTimeFor({ ...ahead, isStopped: true }, MIDDLE.now)).toBe(false);
  });

  it.each([
    [new SyncFault('denied', ''), true],
    [new SyncFault('no-folder', ''), true],
    [new SyncFault('redirected', ''), false], // A network that wants people to log in first: it passes.
    [new AppError('auth', ''), true],
    [new SyncFault('full', ''), false],
    [new SyncFault('network', ''), false],
    [new AppError('quota', ''), false],
  ])('asks the user where no waiting helps: %s', (error, asks) => {
    expect(failed(FRESH, error).isStopped).toBe(asks);
  });
});

it('forgets trouble once all is in step, and keeps when that was', () => {
  const runs = afterRun(failed(FRESH, BUSY), { finished: true, stopped: undefined }, 'in step', MIDDLE);
  expect(runs).toMatchObject({ doneAt: MIDDLE.now, failures: 0, trouble: undefined, notBefore: undefined });
});

it('is in step only when a run came to its end', () => {
  const runs = afterRun({ ...FRESH, doneAt: 5 }, { finished: false, stopped: undefined }, '', MIDDLE);
  expect(runs.doneAt).toBe(5);
});

it('keeps the last two hundred lines of the log, which says numbers and nothing else', () => {
  let runs = FRESH;
  for (let at = 0; at < 250; at++) runs = failed(runs, BUSY);
  expect(runs.log).toHaveLength(200);
  const stopped = new SyncFault('denied', 'The server said something secret.');
  const line = lineOf({ ...emptyReport(), stopped, pulled: { files: 2, documents: 9 }, skipped: 1 });
  expect(line).toBe(
    'stopped: denied; folder 0 files, 0 bytes; pulled 2 files, 9 documents; sent 0 files, 0 documents, 0 bytes; skipped 1',
  );
});
