import { AppError } from '../../lib/app-error.ts';
import type { TargetKind, TargetRuns } from '../../store/sync-rows.ts';
import { noteAllSent } from '../../store/write/copies.ts';
import { endPull } from '../../store/write/end-pull.ts';
import { targetStore } from '../../store/write/target-store.ts';
import { changeTarget } from '../../store/write/targets.ts';
import type { Library } from '../../store/write/writing.ts';
import { browserSyncRoom } from '../../sync/browser-sync/browser-sync-target.ts';
import { emptyReport, type RunReport } from '../../sync/engine/run-report.ts';
import { syncFolder } from '../../sync/engine/sync-folder.ts';
import { tellPages } from '../committed.ts';
import { afterRun, afterEnd, lineOf } from './after-run.ts';
import { PermissionGone } from './permission-gone.ts';
import { remoteOf } from './remote-of.ts';

/** How often a run of 20 s is continued at once. What is left then, the next alarm goes on with. */
const MOST_ROUNDS = 60;
/** How long a server's limit is believed: each try would upload a large file for nothing, ms. */
const BELIEVED_FOR = 24 * 60 * 60_000;

/**
 * Brings the library in step with a target, as far as it goes now; `tell` is called after each step that shows. What went
 * wrong is kept with the target. Ends at once when the signal says so, which is nothing that went wrong. Throws only
 * what is a fault of the program, after keeping that too.
 */
export async function runTarget(
  library: Library,
  target: string,
  signal: AbortSignal,
  tell: () => Promise<void>,
): Promise<void> {
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const report = await runOnce(library, target, signal);
    if (!report) return;
    await tell();
    const { finished, stopped, pulled, pushed } = report;
    if (finished || stopped !== undefined || pulled.files + pushed.files === 0) return;
  }
}

async function runOnce(
  library: Library,
  target: string,
  signal: AbortSignal,
): Promise<RunReport | undefined> {
  const { db } = library;
  const row = await db.get('targets', target);
  if (!row || row.isPaused) return undefined;
  const store = targetStore(library, target, (change) => void tellPages(change));
  let fault: Error | undefined;
  let report = emptyReport();
  try {
    const tooLargeFrom = knownLimit(row.runs, Date.now());
    report = await syncFolder({ ...(await remoteOf(db, row)), store, tooLargeFrom }, { signal });
  } catch (error) {
    fault =
      error instanceof Error
        ? error
        : new Error('Something else than an error was thrown.', { cause: error });
  }
  if (signal.aborted) {
    await changeTarget(db, target, ({ runs }) => ({ runs: afterEnd(runs, lineOf(report), Date.now()) }));
    return undefined;
  }
  const used = fault === undefined ? await usedOf(row.kind) : undefined;
  const isLarge = report.isPulled && (await endPull(library, target)) !== undefined;
  if (report.finished && row.kind === 'webdav' && !row.lab) await noteAllSent(library, target);
  const stopped = fault ?? report.stopped;
  const line = lineOf({ ...report, stopped }) + (isLarge ? '; much was taken away' : '');
  await changeTarget(db, target, ({ runs, device }) => ({
    runs: {
      ...afterRun(runs, { finished: report.finished, stopped }, line, {
        now: Date.now(),
        random: Math.random(),
      }),
      ...(used === undefined ? {} : { used }),
      ...(report.isPulled ? seenBy(report, device) : {}),
      ...(report.tooLargeFrom === undefined
        ? {}
        : { tooLargeFrom: { bytes: report.tooLargeFrom, at: Date.now() } }),
    },
  }));
  if (fault !== undefined && !isExpected(fault)) throw fault;
  return { ...report, finished: report.finished && fault === undefined };
}

/** From how many bytes on the server takes no file; not where a clock was put back since. */
function knownLimit({ tooLargeFrom }: TargetRuns, now: number): number | undefined {
  if (!tooLargeFrom || tooLargeFrom.at > now || tooLargeFrom.at <= now - BELIEVED_FOR) return undefined;
  return tooLargeFrom.bytes;
}

/** What a run saw that went through the whole folder: until the next one does, it stands. */
function seenBy({ devices, newer, damaged, skipped, tooLarge }: RunReport, device: string) {
  const others = devices.filter((one) => one !== device);
  return { devices: others, newer: newer > 0, damaged, skipped, tooLarge };
}

/** The target was switched off while it ran, or the user took permission back. */
function isExpected(fault: Error): boolean {
  return fault instanceof PermissionGone || (fault instanceof AppError && fault.code === 'not-found');
}

/** How much room is used, where the target has little; nothing where it can't be told now. */
async function usedOf(kind: TargetKind): Promise<number | undefined> {
  if (kind !== 'browser') return undefined;
  try {
    return (await browserSyncRoom()).used;
  } catch {
    return undefined;
  }
}
