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
 * Where there are too many small files of this device, has what is still current in the smaller half of them sent again,
 * so that it moves into the next file. Says whether there were. Large files are never counted or rewritten.
 */
export async function gatherSmall(run: Run, sizes: Sizes): Promise<boolean> {
  const files = await run.store.knownFiles();
  const small = ownFiles(run, files, sizes)
    .filter(({ size }) => size < run.limits.small)
    .sort((a, b) => a.size - b.size);
  if (small.length <= run.limits.smallFiles) return false;
  const covered = ownCoverage(files, sizes);
  const half = small.slice(0, Math.ceil(small.length / 2));
  await run.store.sendAgain([...new Set(half.flatMap((file) => uncovered(file, covered)))]);
  return true;
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
