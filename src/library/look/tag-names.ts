import { foldTagName, type TagColour } from '../../entry/tag.ts';
import type { StoredTag } from '../../store/schema.ts';

/** How a tag is shown. */
export interface TagLook {
  readonly name: string;
  readonly colour: TagColour;
  /** On how many entries it is. */
  readonly count: number;
}

/**
 * Gives names and colours of tags by their keys. What is no tag itself but stands before the names of tags (`methods` of
 * `methods/rct`) is named as the first of those begins, and grey.
 */
export function tagLooks(tags: readonly StoredTag[]): (key: string) => TagLook {
  const looks = new Map<string, TagLook>(tags.map((tag) => [tag.key, tag]));
  return (key) => {
    const known = looks.get(key);
    if (known) return known;
    const below = tags.find((tag) => tag.key.startsWith(`${key}/`));
    const name = below?.name.split('/').slice(0, key.split('/').length).join('/') ?? key;
    return { name, colour: 'grey', count: 0 };
  };
}

/**
 * The same with tags keyed by their folded names. What is below a tag (`methods/rct` below `methods`) is so by its name:
 * its key is what it was called first, which renaming leaves.
 */
export function keyedByName<Entry extends { readonly tagKeys: readonly string[] }>(
  entries: readonly Entry[],
  tags: readonly StoredTag[],
): { entries: Entry[]; tags: StoredTag[] } {
  const names = new Map(tags.map(({ key, name }) => [key, foldTagName(name)]));
  const named = (key: string) => names.get(key) ?? key;
  return {
    entries: entries.map((entry) => ({ ...entry, tagKeys: [...new Set(entry.tagKeys.map(named))] })),
    tags: tags.map((tag) => ({ ...tag, key: named(tag.key) })),
  };
}

/** What the list of entries is asked for by tags: `tag:"heart failure" tag:"rct"`. */
export function tagQuery(names: readonly string[]): string {
  // A quotation mark of the name's own would end it; the words around it find the tag.
  return names.map((name) => `tag:"${name.replace(/["“”„«»]/g, ' ')}"`).join(' ');
}
