import { AppError } from '../../lib/app-error.ts';
import type { TargetRuns } from '../../store/sync-rows.ts';
import type { RunReport } from '../../sync/engine/run-report.ts';
import { PermissionGone } from './permission-gone.ts';
import { SyncFault } from '../../sync/sync-fault.ts';

/** From half a minute, doubling, to an hour (docs/sync.md, section 4), ms. */
const FIRST_PAUSE = 30_000;
const LONGEST_PAUSE = 60 * 60_000;
/** So that devices which failed at once do not come again at once. */
const SPREAD = 0.3;
/** Whatever a server wants, and whatever a clock said that was wrong then, the next try is no later than this, ms. */
const LONGEST_WAIT = 24 * 60 * 60_000;
/** How many lines of the log are kept. */
const LINES = 200;

/** Trouble that no waiting ends: the user is asked. */
const ASKS: readonly string[] = ['denied', 'no-folder', 'auth', 'no-permission'];

/** The name of what went wrong: a SyncFault's kind, an AppError's code. Nothing of the user's is in it. */
function troubleOf(error: unknown): string {
  if (error instanceof SyncFault) return error.kind;
  if (error instanceof PermissionGone) return 'no-permission';
  return error instanceof AppError ? error.code : 'internal';
}

/** How a target stands after a run. `random`: from 0 to 1. Times in milliseconds since 1970. */
export function afterRun(
  before: TargetRuns,
  report: { finished: boolean; stopped: Error | undefined },
  said: string,
  { now, random }: { now: number; random: number },
): TargetRuns {
  const log = [...before.log, { at: now, said }].slice(-LINES);
  const { stopped } = report;
  if (stopped === undefined) {
    const doneAt = report.finished ? now : before.doneAt;
    return {
      ...before,
      log,
      doneAt,
      failures: 0,
      trouble: undefined,
      notBefore: undefined,
      isStopped: false,
    };
  }
  const trouble = troubleOf(stopped);
  const failures = before.failures + 1;
  const pause = Math.min(FIRST_PAUSE * 2 ** before.failures, LONGEST_PAUSE) * (1 + SPREAD * (2 * random - 1));
  const wanted = stopped instanceof SyncFault ? (stopped.retryAfter ?? 0) : 0;
  const notBefore = now + Math.min(Math.max(pause, wanted), LONGEST_WAIT);
  return { ...before, log, failures, trouble, notBefore, isStopped: ASKS.includes(trouble) };
}

/** Has the time for the next run by itself come? So it has where a clock was put back since, from far ahead. */
export function isTimeFor({ isStopped, notBefore = 0 }: TargetRuns, now: number): boolean {
  return !isStopped && (notBefore <= now || notBefore > now + LONGEST_WAIT);
}

/** How a target stands after a run that was ended in the middle: as before, but for a line in the log. */
export function afterEnd(before: TargetRuns, said: string, now: number): TargetRuns {
  return { ...before, log: [...before.log, { at: now, said: `ended by the user; ${said}` }].slice(-LINES) };
}

/** One line of the log: what a run did, in numbers. */
export function lineOf(report: Omit<RunReport, 'stopped'> & { stopped: Error | undefined }): string {
  const { pulled, pushed, removed, skipped, refused, damaged, newer, tooLarge, waiting, files } = report;
  const parts = [
    report.stopped
      ? `stopped: ${troubleOf(report.stopped)}`
      : report.finished
        ? 'in step'
        : 'to be continued',
    `folder ${files.count} files, ${files.bytes} bytes`,
    `pulled ${pulled.files} files, ${pulled.documents} documents`,
    `sent ${pushed.files} files, ${pushed.documents} documents, ${pushed.bytes} bytes`,
    ...Object.entries({ removed, skipped, refused, damaged, newer, tooLarge, waiting }).flatMap(
      ([name, count]) => (count > 0 ? [`${name} ${count}`] : []),
    ),
  ];
  return parts.join('; ');
}
