import { hashOf, segmentName } from '../remote/file-names.ts';
import { writeSegment } from '../remote/segment.ts';
import type { CurrentDocument, PendingFile, UnsentDocument } from '../sync-store.ts';
import { pack } from './pack.ts';
import type { Run } from './run.ts';

/** How many documents are read at a time. */
const BATCH = 500;

/**
 * Makes a file of the unsent documents behind `after`, as many as it bears; undefined where none is left. Those that are
 * too large for any file are added to `tooLarge` of the run, and stay unsent.
 */
export async function nextFile(run: Run, after: string): Promise<PendingFile | undefined> {
  if ((await run.store.unsent(1, after)).length === 0) return undefined; // A number costs a write.
  for (let last: string | undefined = after; last !== undefined;) {
    // Before the documents are read: what becomes known from now on may not be in the file.
    const number = await run.store.nextNumber();
    const found: Found = await enoughFor(run, last);
    last = found.last;
    while (found.documents.length > 0) {
      const file = await fileOf(run, number, found.documents);
      if (file) return file;
      run.tooLarge.documents.add(found.documents.shift()?.id ?? '');
    }
  }
}

interface Found {
  readonly documents: CurrentDocument[];
  /** The last that was looked at; undefined where there are no more. */
  readonly last: string | undefined;
}

/** Documents for one file, batch after batch: a file of few small ones would be gathered again and again. */
async function enoughFor({ store, limits, tooLarge }: Run, after: string): Promise<Found> {
  const documents: CurrentDocument[] = [];
  let last: string | undefined = after;
  for (let bytes = 0; bytes <= limits.raw && last !== undefined;) {
    const unsent: readonly UnsentDocument[] = await store.unsent(BATCH, last);
    const ids = unsent.map(({ id }) => id);
    last = ids.at(-1);
    const read = inOrder(await store.documents(ids.filter((id) => !tooLarge.documents.has(id))));
    documents.push(...read);
    bytes += read.reduce((sum, { state }) => sum + state.length, 0);
  }
  return { documents, last };
}

async function fileOf(
  { device, space, key, limits, tooLarge }: Run,
  number: number,
  documents: readonly CurrentDocument[],
): Promise<PendingFile | undefined> {
  const packedBelow = (some: readonly CurrentDocument[], bytes: number) =>
    pack(some, { ...limits, file: Math.min(limits.file, bytes - 1) }, (fewer) =>
      writeSegment(fewer, { space, device, number }, key),
    );
  const packed =
    (await packedBelow(documents, tooLarge.together)) ??
    (await packedBelow(documents.slice(0, 1), tooLarge.alone));
  return (
    packed && {
      name: segmentName({ device, number, hash: await hashOf(packed.bytes) }),
      bytes: packed.bytes,
      documents: documents.slice(0, packed.count).map(({ id, revision }) => ({ id, revision })),
    }
  );
}

function inOrder(documents: readonly CurrentDocument[]): CurrentDocument[] {
  return [...documents].sort((a, b) => (a.id < b.id ? -1 : 1));
}
