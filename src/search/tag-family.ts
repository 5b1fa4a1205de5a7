import { foldTagName } from '../entry/tag.ts';
import { isBelow } from '../entry/tag-tree.ts';
import type { IndexedTag } from './library-index.ts';

/**
 * The keys of a tag and of those below it. The tag goes by its key; the beginning of tags' names that is none itself
 * (`methods` where there is only `methods/rct`) by that beginning and a slash.
 */
export function familyOf(tag: string, tags: readonly IndexedTag[]): ReadonlySet<string> {
  const own = tags.find(({ key }) => key === tag);
  const name = own?.name ?? (tag.endsWith('/') ? tag.slice(0, -1) : undefined);
  if (name === undefined) return new Set([tag]);
  const below = tags.filter((one) => isBelow(one.name, name)).map(({ key }) => key);
  return new Set(own ? [own.key, ...below] : below);
}

/** What a line of the tree of tags filters by (`Filter.tags`): its tag's key, or the beginning that it stands for. */
export function treeKey(name: string, tag: string | undefined): string {
  return tag ?? `${foldTagName(name)}/`;
}
