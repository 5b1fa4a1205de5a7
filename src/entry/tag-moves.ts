import type { TagTarget } from './tag-change.ts';
import { foldTagName, shownTagName } from './tag.ts';
import { isBelow, movedName } from './tag-tree.ts';

/** A tag that goes by its own name: none that was merged into another one. */
export interface KnownTag {
  key: string;
  name: string;
  /** It is on an article or has a number: the user sees it. The others are but remembered, for their name and colour. */
  seen: boolean;
}

/** What stands at one place of the tree: a tag, or (without a key) the beginning of tags' names that is none itself. */
export type TagBranch = Pick<KnownTag, 'name'> & { readonly key: string | undefined };

/** What renaming or merging a tag does to it and to those below it. */
export interface TagMoves {
  renames: { tag: string; name: string }[];
  merges: { tag: string; into: string }[];
  /** Tags that would get the name of another one; nothing may be done while there is any. No `tag`: the branch itself. */
  conflicts: { tag: string | undefined; name: string; taken: string }[];
}

/** The tag or the branch that is meant; undefined when there is none (any more). */
export function branchOf(tags: readonly KnownTag[], target: TagTarget): TagBranch | undefined {
  if (typeof target === 'string') return tags.find(({ key }) => key === target);
  const branch = { key: undefined, name: shownTagName(target.below) };
  return family(tags, branch).some(({ seen }) => seen) ? branch : undefined;
}

/** A tag and those below it; the tag is the first, where the branch is one. */
export function family(tags: readonly KnownTag[], branch: TagBranch): KnownTag[] {
  return [
    ...tags.filter(({ key }) => key === branch.key),
    ...tags.filter((one) => one.key !== branch.key && isBelow(one.name, branch.name)),
  ];
}

/**
 * What renaming a tag does. Those below it move along. A name that a tag of the user's goes by is a conflict; one that
 * is only remembered becomes part of the renamed tag.
 */
export function renameMoves(tags: readonly KnownTag[], branch: TagBranch, to: string): TagMoves {
  const moving = family(tags, branch);
  const found = moves(tags, moving, (one) => movedName(one.name, branch.name, to));
  // What is no tag itself takes nobody's name; what is below it would come below that tag all the same.
  const holder = tags.find((one) => one.seen && foldTagName(one.name) === foldTagName(to));
  if (branch.key !== undefined || !holder || moving.includes(holder)) return found;
  return { ...found, conflicts: [{ tag: undefined, name: to, taken: holder.key }, ...found.conflicts] };
}

/**
 * What merging a tag into another does. The tags below it come below the other one, and where a tag of that name is
 * there, they are merged into it. Tags below the other one stay, also where that is itself below the merged tag.
 */
export function mergeMoves(tags: readonly KnownTag[], branch: TagBranch, into: KnownTag): TagMoves {
  const staying = new Set(isBelow(into.name, branch.name) ? family(tags, into) : [into]);
  const below = family(tags, branch).filter((one) => one.key !== branch.key && !staying.has(one));
  const found = moves(tags, below, (one) => movedName(one.name, branch.name, into.name));
  return {
    renames: found.renames,
    merges: [
      ...(branch.key === undefined ? [] : [{ tag: branch.key, into: into.key }]),
      ...found.merges,
      ...found.conflicts.map(({ tag, taken }) => ({ tag, into: taken })),
    ],
    conflicts: [],
  };
}

interface Moved extends TagMoves {
  conflicts: { tag: string; name: string; taken: string }[];
}

function moves(
  tags: readonly KnownTag[],
  moving: readonly KnownTag[],
  nameOf: (tag: KnownTag) => string,
): Moved {
  const holders = new Map<string, KnownTag>();
  const leaving = new Set(moving);
  for (const tag of tags) {
    const name = foldTagName(tag.name);
    // Two devices may have given one name to two tags: the one that the user sees counts.
    if (!leaving.has(tag) && !holders.get(name)?.seen) holders.set(name, tag);
  }
  const found: Moved = { renames: [], merges: [], conflicts: [] };
  for (const tag of moving) {
    const name = nameOf(tag);
    const holder = holders.get(foldTagName(name));
    if (holder?.seen) {
      if (tag.seen) found.conflicts.push({ tag: tag.key, name, taken: holder.key });
      continue;
    }
    if (holder) found.merges.push({ tag: holder.key, into: tag.key });
    if (name !== tag.name) found.renames.push({ tag: tag.key, name });
    holders.set(foldTagName(name), tag);
  }
  return found;
}
