import { AppError } from '../../lib/app-error.ts';
import type { SentDocument } from '../remote/entries.ts';
import { hashOf } from '../remote/file-names.ts';
import { LARGEST_SEGMENT, readSegment } from '../remote/segment.ts';
import { SyncFault } from '../sync-fault.ts';
import type { KnownFile } from '../sync-store.ts';
import type { ListedSegment, Listing } from './listing.ts';
import type { Run } from './run.ts';
import { Skipped } from './skipped.ts';

/** The newest format of segments that is read here. A later version tries again what this one did not understand. */
const FORMAT = 1;
/** How many documents are applied in one transaction. */
const BATCH = 500;

/**
 * Applies every segment that is not known here yet. Says whether it went through all of them before the run was over.
 * Throws what ends a run: SyncFault, AppError `auth` for a segment whose key is not known.
 */
export async function pull(run: Run, listing: Listing): Promise<boolean> {
  const { store, report } = run;
  const known = new Map((await store.knownFiles()).map((file) => [file.name, file]));
  const pending = await store.pending();
  const skipped = new Skipped();
  try {
    for (const segment of listing.segments) {
      if (segment.name === pending?.name || isDone(known.get(segment.name))) continue;
      if (run.isOver()) return false;
      const bytes = await fetched(run, segment, skipped);
      if (bytes) await take(run, segment, bytes);
    }
  } finally {
    report.skipped += skipped.count;
  }
  return true;
}

function isDone(file: KnownFile | undefined): boolean {
  return file !== undefined && !file.isUnfinished && !(file.unread && file.unread.format < FORMAT);
}

/** The bytes of a segment, which prove themselves; undefined where it is skipped. */
async function fetched(
  { target, signal }: Run,
  { name, size, hash }: ListedSegment,
  skipped: Skipped,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    if (size > LARGEST_SEGMENT) throw new SyncFault('too-large', 'A file is larger than any of PubMargin.');
    const bytes = await target.get(name, signal);
    skipped.served();
    if ((await hashOf(bytes)) === hash) return bytes;
    skipped.count++; // Cut off, still on its way up, or a captive portal's page.
  } catch (error) {
    skipped.note(error);
  }
  return undefined;
}

async function take(run: Run, segment: ListedSegment, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const { store, report } = run;
  const { name, size } = segment;
  const file = { name, size, isMine: false, documents: [], partial: [], since: await store.nextNumber() };
  let documents: SentDocument[];
  try {
    documents = await readSegment(bytes, { ...segment, space: run.space }, run.keys);
  } catch (error) {
    const why = notUnderstood(error);
    if (!why) throw error;
    await store.keepFiles([{ ...file, unread: { why, format: FORMAT } }]);
    return;
  }
  await apply(run, documents, file);
  report.pulled.files++;
  report.pulled.documents += documents.length;
}

function notUnderstood(error: unknown): 'newer' | 'damaged' | undefined {
  if (!(error instanceof AppError)) return undefined;
  if (error.code === 'unsupported') return 'newer';
  return error.code === 'invalid' ? 'damaged' : undefined;
}

/** In batches. Until the last one the file is known as unfinished, so that what came of it is not forgotten. */
async function apply({ store, report }: Run, all: readonly SentDocument[], file: KnownFile): Promise<void> {
  const ids = all.map(({ id }) => id);
  let partial: readonly string[] = [];
  let start = 0;
  do {
    const end = start + BATCH;
    const isUnfinished = end < all.length;
    const applied = await store.apply(all.slice(start, end), {
      ...{ ...file, documents: ids.slice(0, end), partial },
      ...(isUnfinished ? { isUnfinished } : {}),
    });
    partial = [...partial, ...applied.partial];
    report.refused += applied.refused.length;
    start = end;
  } while (start < all.length);
}
