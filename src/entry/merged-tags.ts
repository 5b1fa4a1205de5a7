import type * as Y from 'yjs';

/** A tag that was merged into another one, or parted from it: what it was merged into before, and is since. */
export interface MergeEdit {
  tag: string;
  before: string | undefined;
  after: string | undefined;
}

/** A root type of the `_tags` document (docs/sync.md, section 1): the merged tag's key -> the other one's. */
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
export function mergeTag(doc: Y.Doc, tag: string, into: string): MergeEdit & { after: string } {
  const before = merged(doc).get(tag);
  merged(doc).set(tag, into);
  return { tag, before: typeof before === 'string' ? before : undefined, after: into };
}

/** Takes a merge back where it still stands. Says whether it did. */
export function takeBackMerge(doc: Y.Doc, { tag, before, after }: MergeEdit): boolean {
  if (merged(doc).get(tag) !== after) return false;
  putMerge(doc, tag, before);
  return true;
}

/** Merges a tag into another one, or parts it from the one that it was merged into. */
export function putMerge(doc: Y.Doc, tag: string, into: string | undefined): void {
  if (into === undefined) merged(doc).delete(tag);
  else merged(doc).set(tag, into);
}

/** Every merge that stands: the merged tag's key, and the other one's. */
export function allMerges(doc: Y.Doc): Map<string, string> {
  return new Map(
    [...merged(doc)].flatMap(([tag, into]) => (typeof into === 'string' ? [[tag, into] as const] : [])),
  );
}
