import { AppError } from '../../lib/app-error.ts';
import type { TargetRuns } from '../../store/sync-rows.ts';
import type { RunReport } from '../../sync/engine/run-report.ts';
import { LeaveGone } from './leave-gone.ts';
import { SyncFault } from '../../sync/sync-fault.ts';

/** From half a minute, doubling, to an hour (SYNC.md, section 4), ms. */
const FIRST_PAUSE = 30_000;
const LONGEST_PAUSE = 60 * 60_000;
/** So that devices which failed at once do not come again at once. */
const SPREAD = 0.3;
/** How many lines of the log are kept. */
const LINES = 200;

/** Trouble that no waiting ends: the user is asked. */
const ASKS: readonly string[] = ['denied', 'no-folder', 'redirected', 'auth', 'no-leave'];

/** The name of what went wrong: a SyncFault's kind, an AppError's code. Nothing of the user's is in it. */
function troubleOf(error: unknown): string {
  if (error instanceof SyncFault) return error.kind;
  if (error instanceof LeaveGone) return 'no-leave';
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
  const notBefore = now + Math.max(pause, wanted);
  return { ...before, log, failures, trouble, notBefore, isStopped: ASKS.includes(trouble) };
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
