import type { IDBPTransaction } from 'idb';
import { TAG_NAMES_DOC } from '../../entry/doc-ids.ts';
import { openDocument } from '../../entry/merge-document.ts';
import type { TagTarget } from '../../entry/tag-change.ts';
import { branchOf, type KnownTag, type TagBranch } from '../../entry/tag-moves.ts';
import { AppError } from '../../lib/app-error.ts';
import { knownTags } from '../known-tags.ts';
import { type LibraryDb, type LibrarySchema, MY_SPACE } from '../schema.ts';

/** What reading about tags looks at. */
type TagTransaction = IDBPTransaction<LibrarySchema, ['docs', 'tags', 'entries']>;

/** All tags, and the one or the branch that is meant. Throws AppError `not-found` when there is none (any more). */
export async function readBranch(
  db: LibraryDb,
  target: TagTarget,
): Promise<{ transaction: TagTransaction; tags: KnownTag[]; branch: TagBranch }> {
  const transaction = db.transaction(['docs', 'tags', 'entries'], 'readonly');
  const [names, rows] = await Promise.all([
    transaction.objectStore('docs').get([MY_SPACE, TAG_NAMES_DOC]),
    transaction.objectStore('tags').getAll(),
  ]);
  const tags = knownTags(openDocument(names?.state), rows);
  const branch = branchOf(tags, target);
  if (!branch) throw noSuchTag();
  return { transaction, tags, branch };
}

/** What is said of a tag that is gone meanwhile. */
export function noSuchTag(): AppError {
  return new AppError('not-found', 'This tag is no longer there.');
}
