import type { TagChange, TagTarget } from '../../entry/tag-change.ts';
import { family, mergeMoves, renameMoves, type TagMoves } from '../../entry/tag-moves.ts';
import { shownTagName } from '../../entry/tag.ts';
import type { LibraryDb } from '../schema.ts';
import { noSuchTag, readBranch } from './tag-branch.ts';

/** What a change of a tag would do, before it is made. Tags by their names. */
export interface TagPlan {
  /** On how many articles the tag and those below it are. */
  articles: number;
  /** The tags below it that the user sees. */
  below: string[];
  /** What would be called otherwise, the tag itself too. */
  renames: { from: string; to: string }[];
  /** What would become part of another tag. */
  merges: { from: string; into: string }[];
  /** Renaming: tags that would take another one's name `to`, so that it cannot be done; `taken` is that one's key. */
  conflicts: { from: string; to: string; taken: string }[];
}

/**
 * What would this change of a tag touch? Reads only. Throws AppError `not-found` when there is no such tag (any more).
 * `change-tag` finds out for itself again: what is asked here may have changed until then.
 */
export async function planTagChange(
  db: LibraryDb,
  target: TagTarget,
  change: Extract<TagChange, { type: 'rename' | 'merge' | 'delete' }>,
): Promise<TagPlan> {
  const { transaction, tags, branch } = await readBranch(db, target);
  const into = change.type === 'merge' ? tags.find(({ key }) => key === change.into) : undefined;
  if (change.type === 'merge' && !into) throw noSuchTag();
  let moves: TagMoves = { renames: [], merges: [], conflicts: [] };
  if (change.type === 'rename') moves = renameMoves(tags, branch, shownTagName(change.name));
  if (into) moves = mergeMoves(tags, branch, into);
  const all = family(tags, branch);
  const index = transaction.objectStore('entries').index('tags');
  const articles = await Promise.all(all.map((one) => index.getAllKeys(one.key)));
  const seen = new Map(tags.filter((one) => one.seen).map((one) => [one.key, one.name]));
  const shown = (one: { tag: string }) => seen.has(one.tag);
  const nameOf = (one: string) => seen.get(one) ?? one;
  return {
    articles: new Set(articles.flat()).size,
    below: all.flatMap((one) => (one.seen && one.key !== branch.key ? [one.name] : [])),
    renames: moves.renames.filter(shown).map((one) => ({ from: nameOf(one.tag), to: one.name })),
    merges: moves.merges.filter(shown).map((one) => ({ from: nameOf(one.tag), into: nameOf(one.into) })),
    conflicts: moves.conflicts.map(({ tag = branch.key, taken }) => ({
      from: tag === undefined ? branch.name : nameOf(tag),
      to: nameOf(taken),
      taken,
    })),
  };
}
