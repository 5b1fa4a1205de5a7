import { MOST_INFLATED } from '../remote/deflate.ts';
import type { SentDocument } from '../remote/entries.ts';
import type { FolderLimits } from './folder-limits.ts';

/** The most bytes that lengths add to a document, and a little more. */
const LENGTHS = 10;

/** The first documents, as many as make one file, and the file's bytes. */
export interface Packed {
  readonly count: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * Makes a file of as many of these documents as it bears, from the first on; undefined where the first alone is too large.
 * How small they become is known only by deflating them: where all are too many, the right number is closed in on.
 */
export async function pack<Document extends SentDocument>(
  documents: readonly Document[],
  limits: FolderLimits,
  write: (documents: readonly Document[]) => Promise<Uint8Array<ArrayBuffer>>,
): Promise<Packed | undefined> {
  const [first] = documents;
  // However small it became, no reader would inflate it.
  if (first && bytesOf(first) > MOST_INFLATED) return undefined;
  let [fits, tooMany] = [0, bearable(documents, limits) + 1];
  let best: Packed | undefined;
  let count = tooMany - 1;
  while (fits + 1 < tooMany) {
    const bytes = await write(documents.slice(0, count));
    if (bytes.length <= limits.file) [fits, best] = [count, { count, bytes }];
    else tooMany = count;
    count = Math.floor((fits + tooMany) / 2);
  }
  return best;
}

/** How many of the documents stay below the limit before they are deflated: at least the first. */
function bearable(documents: readonly SentDocument[], { raw }: FolderLimits): number {
  let bytes = 0;
  const count = documents.findIndex((document, at) => {
    bytes += bytesOf(document);
    return bytes > raw && at > 0;
  });
  return count === -1 ? documents.length : count;
}

/** About as many as it takes in a file before that is deflated, and never fewer. */
function bytesOf({ id, state }: SentDocument): number {
  return new TextEncoder().encode(id).length + state.length + LENGTHS;
}
