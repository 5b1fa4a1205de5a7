import { parseSegmentName } from '../remote/file-names.ts';
import { isEncrypted } from '../remote/segment.ts';
import type { PendingFile, SyncStore } from '../sync-store.ts';
import { putAndCompare } from './put-and-compare.ts';
import type { Run } from './run.ts';

/** The folder's files by name, with their bytes, as this run knows them. */
export type Sizes = Map<string, number>;

/**
 * Puts a file that is kept as pending, reads it back, and only then counts it as sent. Throws SyncFault where it does not
 * arrive; it stays pending then, to be put again.
 */
export async function deliver(run: Run, file: PendingFile, sizes: Sizes): Promise<void> {
  const { store, report } = run;
  await putAndCompare(run, file.name, file.bytes);
  await store.settlePending({
    name: file.name,
    size: file.bytes.length,
    isMine: true,
    documents: file.documents.map(({ id }) => id),
    partial: [],
    since: parseSegmentName(file.name)?.number ?? 0,
  });
  sizes.set(file.name, file.bytes.length);
  report.pushed.files++;
  report.pushed.documents += file.documents.length;
  report.pushed.bytes += file.bytes.length;
}

/**
 * The file on whose way an earlier run ended. But a plain one never goes into a folder that is encrypted by now, nor one
 * with anything that may not go there any more, such as an article that is shared no more: what may is sent anew.
 */
export async function leftToDeliver({ store, target, key, signal }: Run): Promise<PendingFile | undefined> {
  const left = await store.pending();
  if (!left) return undefined;
  const isPlainByMistake = key !== undefined && !isEncrypted(left.bytes);
  if (!isPlainByMistake && (await mayGo(store, left))) return left;
  await target.remove(left.name, signal);
  await store.dropPending();
  return undefined;
}

async function mayGo(store: SyncStore, { documents }: PendingFile): Promise<boolean> {
  return (await store.documents(documents.map(({ id }) => id))).length === documents.length;
}
