import { TAG_NAMES_DOC } from '../../entry/doc-ids.ts';
import { openDocument } from '../../entry/merge-document.ts';
import { family, mergeMoves, renameMoves, type TagMoves } from '../../entry/tag-moves.ts';
import { shownTagName } from '../../entry/tag.ts';
import { AppError } from '../../lib/app-error.ts';
import { knownTags } from '../known-tags.ts';
import { type LibraryDb, MY_SPACE } from '../schema.ts';

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
  /** Renaming: tags that would take another one's name, so that it cannot be done; `taken` is that one's key. */
  conflicts: { from: string; to: string; taken: string }[];
}

/**
 * What would this change of a tag touch? Reads only. Throws AppError `not-found` when there is no such tag (any more).
 * `change-tag` finds out for itself again: what is asked here may have changed until then.
 */
export async function planTagChange(
  db: LibraryDb,
  key: string,
  change: { type: 'rename'; name: string } | { type: 'merge'; into: string } | { type: 'delete' },
): Promise<TagPlan> {
  const transaction = db.transaction(['docs', 'tags', 'entries'], 'readonly');
  const [names, rows] = await Promise.all([
    transaction.objectStore('docs').get([MY_SPACE, TAG_NAMES_DOC]),
    transaction.objectStore('tags').getAll(),
  ]);
  const tags = knownTags(openDocument(names?.state), rows);
  const find = (wanted: string) => {
    const tag = tags.find((one) => one.key === wanted);
    if (!tag) throw new AppError('not-found', 'This tag is no longer there.');
    return tag;
  };
  const tag = find(key);
  let moves: TagMoves = { renames: [], merges: [], conflicts: [] };
  if (change.type === 'rename') moves = renameMoves(tags, tag, shownTagName(change.name));
  if (change.type === 'merge') moves = mergeMoves(tags, tag, find(change.into));
  const all = family(tags, tag);
  const index = transaction.objectStore('entries').index('tags');
  const articles = await Promise.all(all.map((one) => index.getAllKeys(one.key)));
  const seen = new Map(tags.filter((one) => one.seen).map((one) => [one.key, one.name]));
  const shown = (one: { tag: string }) => seen.has(one.tag);
  const nameOf = (one: string) => seen.get(one) ?? one;
  return {
    articles: new Set(articles.flat()).size,
    below: all.slice(1).flatMap((one) => (one.seen ? [one.name] : [])),
    renames: moves.renames.filter(shown).map((one) => ({ from: nameOf(one.tag), to: one.name })),
    merges: moves.merges.filter(shown).map((one) => ({ from: nameOf(one.tag), into: nameOf(one.into) })),
    conflicts: moves.conflicts.map((one) => ({ from: nameOf(one.tag), to: one.name, taken: one.taken })),
  };
}
