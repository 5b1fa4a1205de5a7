import { foldTagName } from './tag.ts';
import { isBelow, movedName } from './tag-tree.ts';

/** A tag that goes by its own name: none that was merged into another one. */
export interface KnownTag {
  key: string;
  name: string;
  /** It is on an article or has a number: the user sees it. The others are but remembered, for their name and colour. */
  seen: boolean;
}

/** What renaming or merging a tag does to it and to those below it. */
export interface TagMoves {
  renames: { tag: string; name: string }[];
  merges: { tag: string; into: string }[];
  /** Tags that would get the name of another one; nothing may be done while there is any. */
  conflicts: { tag: string; name: string; taken: string }[];
}

/** A tag and those below it; the tag is the first. */
export function family(tags: readonly KnownTag[], tag: KnownTag): KnownTag[] {
  return [tag, ...tags.filter((one) => one.key !== tag.key && isBelow(one.name, tag.name))];
}

/**
 * What renaming a tag does. Those below it move along. A name that a tag of the user's goes by is a conflict; one that
 * is only remembered becomes part of the renamed tag.
 */
export function renameMoves(tags: readonly KnownTag[], tag: KnownTag, to: string): TagMoves {
  return moves(tags, family(tags, tag), (one) => movedName(one.name, tag.name, to));
}

/**
 * What merging a tag into another does. The tags below it come below the other one, and where a tag of that name is
 * there, they are merged into it. Tags below the other one stay, also where that is itself below the merged tag.
 */
export function mergeMoves(tags: readonly KnownTag[], tag: KnownTag, into: KnownTag): TagMoves {
  const staying = new Set(isBelow(into.name, tag.name) ? family(tags, into) : [into]);
  const below = family(tags, tag).filter((one) => one !== tag && !staying.has(one));
  const found = moves(tags, below, (one) => movedName(one.name, tag.name, into.name));
  return {
    renames: found.renames,
    merges: [
      { tag: tag.key, into: into.key },
      ...found.merges,
      ...found.conflicts.map((conflict) => ({ tag: conflict.tag, into: conflict.taken })),
    ],
    conflicts: [],
  };
}

function moves(
  tags: readonly KnownTag[],
  moving: readonly KnownTag[],
  nameOf: (tag: KnownTag) => string,
): TagMoves {
  const holders = new Map<string, KnownTag>();
  const leaving = new Set(moving);
  for (const tag of tags) {
    const name = foldTagName(tag.name);
    // Two devices may have given one name to two tags: the one that the user sees counts.
    if (!leaving.has(tag) && !holders.get(name)?.seen) holders.set(name, tag);
  }
  const found: TagMoves = { renames: [], merges: [], conflicts: [] };
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
