import type { Doc } from 'yjs';
import { mergedInto } from '../entry/merged-tags.ts';
import { allTagLooks, tagLooks } from '../entry/tag-names-document.ts';
import type { KnownTag } from '../entry/tag-moves.ts';
import type { StoredTag } from './schema.ts';

/** Every tag that goes by its own name, with its colour and number. `names`: the `_tags` document. */
export function knownTags(names: Doc, rows: readonly StoredTag[]): KnownTag[] {
  const counts = new Map(rows.map(({ key, count }) => [key, count]));
  const keys = new Set([...allTagLooks(names).keys(), ...counts.keys()]);
  return [...keys]
    .filter((key) => mergedInto(names, key) === key)
    .map((key) => {
      const { name, key: number } = tagLooks(names, key);
      return { key, name, seen: (counts.get(key) ?? 0) > 0 || number !== undefined };
    });
}
