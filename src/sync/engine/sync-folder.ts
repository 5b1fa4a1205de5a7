import { AppError } from '../../lib/app-error.ts';
import { SyncFault } from '../sync-fault.ts';
import { adopt } from './adopt.ts';
import { gather, removeSuperfluous } from './compact.ts';
import type { Sizes } from './deliver.ts';
import { filesReadOnce } from './files-read-once.ts';
import { folderKey } from './folder-key.ts';
import { heal } from './heal.ts';
import { type Listing, sortListing } from './listing.ts';
import { pull } from './pull.ts';
import { push } from './push.ts';
import { emptyReport, type RunReport } from './run-report.ts';
import type { Run, SyncFolder } from './run.ts';

/** After this many milliseconds a run says that it is not finished: the worker may not live much longer. */
const LONG_ENOUGH = 20_000;

export interface RunOptions {
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

/**
 * One run: brings the library and the folder in step (docs/sync.md, section 3). May be cut off at any step: the next
 * run goes on from there. Only one may run at a time. What the remote does wrong is told in the report; throws only
 * what is a fault of the program.
 */
export async function syncFolder(folder: SyncFolder, options: RunOptions = {}): Promise<RunReport> {
  const report = emptyReport();
  try {
    const isThrough = await steps(folder, options, report);
    report.finished = isThrough && report.stopped === undefined;
  } catch (error) {
    if (error instanceof SyncFault || error instanceof AppError) report.stopped = error;
    else if (!options.signal?.aborted) throw error;
  }
  report.waiting = await folder.store.unsentCount();
  return report;
}

async function steps(
  folder: SyncFolder,
  { signal, now = Date.now }: RunOptions,
  report: RunReport,
): Promise<boolean> {
  const { target } = folder;
  const store = filesReadOnce(folder.store);
  const listing = sortListing(await target.list(signal));
  describe(listing, folder, report);
  const end = now() + LONG_ENOUGH;
  const isOver = () => {
    signal?.throwIfAborted();
    return now() > end;
  };
  const key = await folderKey(store, folder.keys, listing);
  const from = folder.tooLargeFrom ?? Infinity;
  const tooLarge = { documents: new Set<string>(), alone: from, together: from };
  const run: Run = {
    ...folder,
    store,
    device: await store.device(),
    report,
    now,
    signal,
    key,
    tooLarge,
    isOver,
  };
  report.isPulled = await pull(run, listing);
  await countUnread(run, listing);
  if (!report.isPulled) return false;
  await heal(run, listing);
  await adopt(run, listing);
  return await send(run, listing);
}

/** Sends, and tidies up behind: also where nothing more can be sent, since what is deleted makes room. */
async function send(run: Run, listing: Listing): Promise<boolean> {
  const sizes: Sizes = new Map(listing.sizes);
  try {
    if (!(await push(run, listing, sizes))) return false;
  } catch (error) {
    if (error instanceof SyncFault && error.kind === 'full') await removeSuperfluous(run, sizes);
    throw error;
  }
  await removeSuperfluous(run, sizes);
  if (!(await gather(run, sizes))) return true;
  if (!(await push(run, listing, sizes))) return false;
  await removeSuperfluous(run, sizes);
  return true;
}

function describe({ segments, keys: listed }: Listing, { keys }: SyncFolder, report: RunReport): void {
  report.files = {
    count: segments.length,
    bytes: segments.reduce((bytes, { size }) => bytes + size, 0),
  };
  report.devices = [...new Set(segments.map(({ device }) => device))];
  report.unknownKeys = [...listed.keys()].filter((id) => !keys?.some((key) => key.id === id));
}

async function countUnread({ store, report }: Run, { sizes }: Listing): Promise<void> {
  for (const { name, unread } of await store.knownFiles()) {
    if (!unread || !sizes.has(name)) continue;
    if (unread.why === 'newer') report.newer++;
    else report.damaged++;
  }
}
