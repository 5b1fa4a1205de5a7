import type { Doc } from 'yjs';
import type { ArticleKey } from '../../article/article-key.ts';
import { articleDocId, JOINS_DOC, TAG_NAMES_DOC } from '../../entry/doc-ids.ts';
import { changesMarksOnly, takesAway } from '../../entry/entry-edit.ts';
import { joinedUnder } from '../../entry/joins-document.ts';
import type { EntriesChange } from '../../entry/many-change.ts';
import { isEmpty } from '../../entry/projection.ts';
import { removeAll } from '../../entry/remove-all.ts';
import type { EditedEntry, Left, StoredEntry } from '../schema.ts';
import type { EntryWork } from './change-entry.ts';
import type { ManyChanged } from './change-many.ts';
import { addingReason, choosing, someReasons } from './choices.ts';
import { citationsOf } from './citation-rows.ts';
import { remember } from './history-rows.ts';
import { inBatches, putRow, rowWithMarks } from './retag.ts';
import { settleEntry } from './settle-entry.ts';
import { adding, nameForAdding, removing } from './tags.ts';
import type { Writing } from './writing.ts';
import type { LooksEdit } from '../../entry/tag-names-document.ts';

/** A change that is about to be made within a write. */
export interface BegunChange {
  work: EntryWork;
  /** The key of the tag that it adds. */
  tag: string | undefined;
  /** What changed of the tag's name and looks. */
  looks: LooksEdit[];
}

/** What a change does to each entry. `tag`: the key of the tag that it adds, where an earlier step found or made it. */
export async function beginChange(
  writing: Writing,
  change: EntriesChange,
  tag: string | undefined,
): Promise<BegunChange> {
  if (change.type !== 'add-tag') return { work: workOf(change), tag: undefined, looks: [] };
  const naming = tag === undefined ? await nameForAdding(writing, change.name) : { tag, looks: [] };
  return { work: adding(naming.tag), ...naming };
}

/** Notes down how to undo what was changed. */
export async function endChange(
  writing: Writing,
  { tag, looks }: BegunChange,
  entries: EditedEntry[],
): Promise<ManyChanged> {
  if (tag !== undefined && entries.length > 0) writing.tags.used(tag, writing.now);
  const isAny = entries.length + looks.length > 0;
  const undo = isAny ? await remember(writing, { type: 'edits', entries, looks }) : undefined;
  return { changed: entries.length, undo };
}

/** Does it to each entry, some hundred in memory at a time. Gives what taking it back needs of those that it changed. */
export async function editEntries(
  writing: Writing,
  keys: readonly ArticleKey[],
  work: EntryWork,
): Promise<EditedEntry[]> {
  const joins = await writing.document(JOINS_DOC);
  const names = await writing.document(TAG_NAMES_DOC);
  const under = new Set(keys.map((key) => joinedUnder(joins, key)));
  const edited: EditedEntry[] = [];
  await inBatches(writing, [...under], undefined, async (rows) => {
    const all = await Promise.all(rows.map((row) => editRow(writing, row, work, names)));
    edited.push(...all.flatMap((one) => one ?? []));
  });
  return edited;
}

async function editRow(
  writing: Writing,
  row: StoredEntry,
  work: EntryWork,
  names: Doc,
): Promise<EditedEntry | undefined> {
  const edit = await work(writing, row.key);
  if (!edit) return undefined;
  // An entry may be gone by other changes before this one is undone; then its title comes back with it.
  const left: Left = { citations: takesAway(edit) ? await citationsOf(writing, row.key) : [], links: [] };
  const doc = await writing.document(articleDocId('t', row.key));
  const shown = rowWithMarks(row, doc, names);
  if (changesMarksOnly(edit) && !isEmpty(shown)) putRow(writing, row, { ...shown, modified: writing.now });
  else await settleEntry(writing, row.key, { left });
  return { article: row.key, edit, before: { created: row.created, modified: row.modified }, ...left };
}

function workOf(change: Exclude<EntriesChange, { type: 'add-tag' }>): EntryWork {
  switch (change.type) {
    case 'remove-tag':
      return removing(change.tag);
    case 'set-status':
      return choosing('status', change.status ?? undefined);
    case 'set-decision':
      return choosing('decision', change.decision ?? undefined);
    case 'set-reasons':
      return choosing('reasons', someReasons(change.reasons));
    case 'set-rating':
      return choosing('rating', change.rating ?? undefined);
    case 'add-reason':
      return addingReason(change.reason);
    case 'remove-entry':
      return async (writing, key) => removeAll(await writing.documents(key), writing.now);
  }
}
