import { countScreening, type ScreeningCounts } from '../../entry/screening.ts';
import type { TagTarget } from '../../entry/tag-change.ts';
import { family } from '../../entry/tag-moves.ts';
import type { LibraryDb, StoredEntry } from '../schema.ts';
import { readBranch } from './tag-branch.ts';

/**
 * How far the screening is of all articles that have a tag or one below it; each counts once. `order`: the user's
 * reasons. Throws AppError `not-found` when there is no such tag (any more).
 */
export async function screeningOfTag(
  db: LibraryDb,
  target: TagTarget,
  order: readonly string[],
): Promise<ScreeningCounts> {
  const { transaction, tags, branch } = await readBranch(db, target);
  const index = transaction.objectStore('entries').index('tags');
  const found = await Promise.all(family(tags, branch).map(({ key }) => index.getAll(key)));
  const entries = new Map<string, StoredEntry>(found.flat().map((entry) => [entry.key, entry]));
  return countScreening([...entries.values()], order);
}
