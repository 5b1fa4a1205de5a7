import { JOINS_DOC, TAG_NAMES_DOC } from '../../entry/doc-ids.ts';
import { joinedUnder } from '../../entry/joins-document.ts';
import { type MergeEdit, takeBackMerge } from '../../entry/merged-tags.ts';
import { type LooksEdit, takeBackLooks, tagLooks } from '../../entry/tag-names-document.ts';
import { foldTagName } from '../../entry/tag.ts';
import { AppError } from '../../lib/app-error.ts';
import { knownTags } from '../known-tags.ts';
import type { Removal, StoredEntry } from '../schema.ts';
import { returnCitations } from './citation-rows.ts';
import { type Progress, reshowTags, reshowTagsFromDocuments } from './retag.ts';
import { joinBack, partJoined } from './separate.ts';
import { settleEntry } from './settle-entry.ts';
import { takeEntriesBack } from './take-entries-back.ts';
import { type Committed, type Library, write, type Writing } from './writing.ts';

/**
 * Takes back what a change did, by fresh edits, so that it is taken back on other devices too; what the user did since
 * then stays (`takeBack`). Undoing twice changes nothing more. Gives the entry, where the change was of one. Throws
 * AppError `not-found` for what was done more than 90 days ago, `conflict` where a tag's former name belongs to another
 * one by now.
 */
export function undoChange(
  library: Library,
  history: number,
  progress?: Progress,
): Promise<Committed<StoredEntry | undefined>> {
  return write(library, async (writing) => entryOf(writing, await takeRowBack(writing, history, progress)));
}

/** The same within a write. Gives what was brought back. */
export async function takeRowBack(writing: Writing, history: number, progress?: Progress): Promise<Removal> {
  const store = writing.transaction.objectStore('history');
  const row = await store.get(history);
  if (!row) throw new AppError('not-found', 'This was done too long ago to undo it.');
  const { removal, at, undone } = row;
  if (undone) return removal;
  if (removal.type === 'join') await joinAgain(writing, removal);
  else {
    for (const weaker of removal.joined ?? []) await partJoined(writing, weaker, true);
    await takeTagsBack(writing, removal.looks, removal.merges ?? [], progress);
    await takeEntriesBack(writing, removal.entries, at, progress);
  }
  await store.put({ ...row, undone: true }, history);
  return removal;
}

async function joinAgain(writing: Writing, removal: Extract<Removal, { type: 'join' }>): Promise<void> {
  const key = joinedUnder(await writing.document(JOINS_DOC), removal.article);
  await joinBack(writing, removal.weaker);
  await returnCitations(writing, removal.citations);
  await settleEntry(writing, key);
}

/** Names, looks and merges of tags, and what entries show of them. */
async function takeTagsBack(
  writing: Writing,
  looks: readonly LooksEdit[],
  merges: readonly MergeEdit[],
  progress?: Progress,
): Promise<void> {
  if (looks.length + merges.length === 0) return;
  const names = await writing.document(TAG_NAMES_DOC);
  // The last first: a number is given back after it was taken from who has it now.
  const changed = looks.toReversed().filter((edit) => takeBackLooks(names, edit));
  const parted = merges.toReversed().filter((edit) => takeBackMerge(names, edit));
  const tags = [...new Set([...changed, ...parted].map(({ tag }) => tag))];
  const rows = await writing.transaction.objectStore('tags').getAll();
  const others = knownTags(names, rows).filter(({ key, seen }) => seen && !tags.includes(key));
  for (const tag of tags) {
    const { name } = tagLooks(names, tag);
    if (!others.some((other) => foldTagName(other.name) === foldTagName(name))) continue;
    throw new AppError('conflict', `Another tag is called “${name}” by now. Rename that one first.`);
  }
  if (tags.length > 0) writing.touch('all');
  if (parted.length === 0) await reshowTags(writing, tags, progress);
  else {
    const targets = parted.flatMap(({ before, after }) => [before, after].filter((one) => one !== undefined));
    await reshowTagsFromDocuments(writing, [...new Set([...tags, ...targets])], progress);
  }
}

async function entryOf(writing: Writing, removal: Removal): Promise<StoredEntry | undefined> {
  const articles =
    removal.type === 'join' ? [removal.article] : removal.entries.map(({ article }) => article);
  const [article] = articles;
  if (!article || articles.length > 1) return undefined;
  const key = joinedUnder(await writing.document(JOINS_DOC), article);
  return writing.transaction.objectStore('entries').get(key);
}
