import { SyncFault } from '../sync-fault.ts';
import type { PendingFile } from '../sync-store.ts';
import { deliver, leftToDeliver, type Sizes } from './deliver.ts';
import { haveKey } from './folder-key.ts';
import type { Listing } from './listing.ts';
import { nextFile } from './next-file.ts';
import { README_NAME, README_TEXT } from './readme.ts';
import type { Run } from './run.ts';

/**
 * Sends what is unsent, file after file, until nothing is left that the target bears, and notes the files in `sizes`. Says
 * whether it came to the end before the run was over. Throws SyncFault where a file does not arrive; but where the server
 * calls it too large, smaller ones are made, and the report says which document is too large by itself.
 */
export async function push(run: Run, listing: Listing, sizes: Sizes): Promise<boolean> {
  const { store } = run;
  const left = await leftToDeliver(run);
  let isPrepared = left !== undefined;
  if (left) {
    await prepare(run, listing);
    await tryToDeliver(run, left, sizes);
  }
  // What was changed meanwhile may stand before what was sent last: hence one more round after each that sent anything.
  for (let sent = true; sent;) {
    sent = false;
    let last = '';
    while (!run.isOver()) {
      const file = await nextFile(run, last);
      run.report.tooLarge = run.tooLarge.documents.size;
      if (!file) break;
      if (!isPrepared) await prepare(run, listing);
      isPrepared = true;
      await store.setPending(file);
      if (!(await tryToDeliver(run, file, sizes))) continue;
      last = file.documents.at(-1)?.id ?? last;
      sent = true;
    }
  }
  return !run.isOver();
}

/** Delivers a file. Says whether it arrived: one that is too large for the server is dropped, its documents stay unsent. */
async function tryToDeliver(run: Run, file: PendingFile, sizes: Sizes): Promise<boolean> {
  try {
    await deliver(run, file, sizes);
    return true;
  } catch (error) {
    if (!(error instanceof SyncFault) || error.kind !== 'too-large') throw error;
    // Who bears no small file bears none at all.
    if (file.bytes.length < run.limits.small) throw error;
    await run.store.dropPending();
    const { length } = file.bytes;
    const isAlone = file.documents.length === 1;
    run.tooLarge.together = isAlone ? Math.min(run.tooLarge.together, length) : Math.ceil(length / 2);
    if (isAlone) run.report.tooLargeFrom = run.tooLarge.alone = length;
    return false;
  }
}

/** The key of an encrypted folder is there before anything that it encrypts; a folder that people see explains itself. */
async function prepare(run: Run, listing: Listing): Promise<void> {
  await haveKey(run, listing);
  if (!run.limits.hasReadme || listing.hasReadme) return;
  await run.target.put(README_NAME, new TextEncoder().encode(README_TEXT), run.signal);
}
