import type { KnownFile } from '../sync-store.ts';

/** Is a file in the folder as it is known: there, and of its size? `sizes`: bytes by name. */
export function isIntact({ name, size }: KnownFile, sizes: ReadonlyMap<string, number>): boolean {
  return sizes.get(name) === size;
}

/** Of each document: when the last of these files became known that lacked nothing of it then (`KnownFile.since`). */
export function coverage(files: Iterable<KnownFile>): Map<string, number> {
  const last = new Map<string, number>();
  for (const { since, documents, partial, isUnfinished } of files) {
    if (isUnfinished) continue;
    const lacking = new Set(partial);
    for (const id of documents) {
      if (!lacking.has(id) && since > (last.get(id) ?? 0)) last.set(id, since);
    }
  }
  return last;
}

/**
 * Which documents of a file no newer one makes superfluous: one that became known later and lacked nothing of the document
 * then holds whatever this device has from the older one. Newer counts as this device knew them, not by the clock or by
 * the numbers of authors, which lie where profiles are cloned or rolled back.
 */
export function uncovered(file: KnownFile, covered: ReadonlyMap<string, number>): string[] {
  return file.documents.filter((id) => (covered.get(id) ?? 0) <= file.since);
}
