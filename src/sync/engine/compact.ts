import { parseSegmentName } from '../remote/file-names.ts';
import type { KnownFile } from '../sync-store.ts';
import { coverage, isIntact, uncovered } from './coverage.ts';
import type { Sizes } from './deliver.ts';
import type { Run } from './run.ts';

/** Deletes the files of this device whose documents are all in newer ones that it put and read back. */
export async function removeSuperfluous(run: Run, sizes: Sizes): Promise<void> {
  const files = await run.store.knownFiles();
  const covered = ownCoverage(files, sizes);
  for (const file of ownFiles(run, files, sizes)) {
    if (uncovered(file, covered).length > 0) continue;
    run.signal?.throwIfAborted();
    await run.target.remove(file.name, run.signal);
    await run.store.forgetFiles([file.name]);
    sizes.delete(file.name);
    run.report.removed++;
  }
}

/**
 * Has what is still current sent again, so that it moves into the next file, of the smaller half of this device's small
 * files where they are too many, and of files that are stale where the folder has little room. Says whether there were any.
 */
export async function gather(run: Run, sizes: Sizes): Promise<boolean> {
  const files = await run.store.knownFiles();
  const own = ownFiles(run, files, sizes);
  const { small, smallFiles, stale } = run.limits;
  const smallOnes = own.filter(({ size }) => size < small).sort((a, b) => a.size - b.size);
  const tooMany = smallOnes.length > smallFiles ? smallOnes.slice(0, Math.ceil(smallOnes.length / 2)) : [];
  if (tooMany.length === 0 && stale === 0) return false; // As most runs find it.
  const covered = ownCoverage(files, sizes);
  const isStale = (file: KnownFile) => uncovered(file, covered).length <= stale * file.documents.length;
  const moved = [...tooMany, ...(stale > 0 ? own.filter(isStale) : [])];
  await run.store.sendAgain([...new Set(moved.flatMap((file) => uncovered(file, covered)))]);
  return moved.length > 0;
}

/** What this device wrote, were it in a time that its profile knows nothing of any more. */
function ownFiles({ device }: Run, files: readonly KnownFile[], sizes: Sizes): KnownFile[] {
  return files.filter(
    ({ name, isMine, isUnfinished, unread }) =>
      sizes.has(name) && !isUnfinished && !unread && (isMine || parseSegmentName(name)?.device === device),
  );
}

/** Only what was put by this device itself and read back counts: two that trusted each other's files might delete both. */
function ownCoverage(files: readonly KnownFile[], sizes: Sizes): Map<string, number> {
  return coverage(files.filter((file) => file.isMine && isIntact(file, sizes)));
}
