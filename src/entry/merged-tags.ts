import type * as Y from 'yjs';

/** A tag that was merged into another one: what it was merged into before, if anything, and is since. */
export interface MergeEdit {
  tag: string;
  before: string | undefined;
  after: string;
}

/** A root type of the `_tags` document (SYNC.md, section 1): the merged tag's key -> the other one's. */
function merged(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap('merged');
}

/** The tag that a tag goes by since the user merged them; itself when it was never merged. */
export function mergedInto(doc: Y.Doc, key: string): string {
  const seen = new Set<string>();
  let now = key;
  for (;;) {
    const next = merged(doc).get(now);
    if (typeof next !== 'string' || seen.has(next)) return now; // Two merges made at once may form a circle.
    seen.add(now);
    now = next;
  }
}

/** Merges a tag into another one. */
export function mergeTag(doc: Y.Doc, tag: string, into: string): MergeEdit {
  const before = merged(doc).get(tag);
  merged(doc).set(tag, into);
  return { tag, before: typeof before === 'string' ? before : undefined, after: into };
}

/** Takes a merge back where it still stands. Says whether it did. */
export function takeBackMerge(doc: Y.Doc, { tag, before, after }: MergeEdit): boolean {
  if (merged(doc).get(tag) !== after) return false;
  if (before === undefined) merged(doc).delete(tag);
  else merged(doc).set(tag, before);
  return true;
}
