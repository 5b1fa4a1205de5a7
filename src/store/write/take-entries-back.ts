import type { ArticleKey } from '../../article/article-key.ts';
import { JOINS_DOC, TAG_NAMES_DOC } from '../../entry/doc-ids.ts';
import { takeBack } from '../../entry/entry-edit.ts';
import { joinedUnder } from '../../entry/joins-document.ts';
import { entryTags, isEmpty } from '../../entry/projection.ts';
import { addTag, removeDots } from '../../entry/tags-document.ts';
import type { EditedEntry } from '../schema.ts';
import { returnCitations } from './citation-rows.ts';
import { returnLinks } from './link-rows.ts';
import { inBatches, type Progress, putTags, tagDocuments } from './retag.ts';
import { settleEntry } from './settle-entry.ts';
import type { Writing } from './writing.ts';

/** How many entries are in memory at a time. */
const BATCH = 200;

/**
 * Takes one change of some entries back. `at`: when it was made, milliseconds since 1970; an entry that was not changed
 * since then is as old again as it was.
 */
export async function takeEntriesBack(
  writing: Writing,
  entries: readonly EditedEntry[],
  at: number,
  progress?: Progress,
): Promise<void> {
  const rest = await takeTagEditsBack(writing, entries, at, progress);
  for (let start = 0; start < rest.length; start += BATCH) {
    progress?.(entries.length - rest.length + start, entries.length);
    const joins = await writing.document(JOINS_DOC);
    const byKey = new Map<ArticleKey, EditedEntry[]>();
    for (const edited of rest.slice(start, start + BATCH)) {
      const key = joinedUnder(joins, edited.article);
      byKey.set(key, [...(byKey.get(key) ?? []), edited]);
    }
    await Promise.all([...byKey].map(([key, all]) => takeEntryBack(writing, key, all, at)));
    await writing.flush();
  }
  if (entries.length > 0) progress?.(entries.length, entries.length);
}

/** Entries of which nothing but tags changes are taken back by their tags' documents alone. Gives the others. */
async function takeTagEditsBack(
  writing: Writing,
  entries: readonly EditedEntry[],
  at: number,
  progress?: Progress,
): Promise<EditedEntry[]> {
  const names = await writing.document(TAG_NAMES_DOC);
  const simple = new Map(entries.filter(changesTagsOnly).map((edited) => [edited.article, edited]));
  const done = new Set<EditedEntry>();
  const report = (part: number) => progress?.(part, entries.length);
  await inBatches(writing, [...simple.keys()], report, async (batch) => {
    for (const [row, doc] of await tagDocuments(writing, batch)) {
      const edited = simple.get(row.key);
      if (!edited) continue;
      const { tagged = [], untagged = [] } = edited.edit;
      const left = row.tags.filter(({ key }) => !tagged.some(({ tag }) => tag === key));
      if (untagged.length === 0 && isEmpty({ ...row, tags: left })) continue; // It may be gone by this.
      removeDots(doc, tagged);
      for (const { tag, origin } of untagged) addTag(doc, tag, origin);
      putTags(writing, row, entryTags(doc, names), modifiedOf(edited, row.modified === at, writing.now));
      done.add(edited);
    }
  });
  return entries.filter((edited) => !done.has(edited));
}

function changesTagsOnly({ edit, citations, links }: EditedEntry): boolean {
  const { choices = [], begun = [], removed = [], recoloured = [] } = edit;
  return (
    choices.length + begun.length + removed.length + recoloured.length + citations.length + links.length === 0
  );
}

/** More than one are there where articles were joined since. */
async function takeEntryBack(
  writing: Writing,
  key: ArticleKey,
  all: readonly EditedEntry[],
  at: number,
): Promise<void> {
  for (const edited of all) {
    const now = await writing.transaction.objectStore('entries').get(key);
    takeBack(await writing.documents(key), edited.edit, writing.now);
    await returnCitations(writing, edited.citations);
    await returnLinks(writing, edited.links);
    const untouched = now === undefined || now.modified === at;
    await settleEntry(writing, key, {
      created: edited.before?.created,
      modified: modifiedOf(edited, untouched, writing.now),
    });
  }
}

function modifiedOf({ before }: EditedEntry, untouched: boolean, now: number): number {
  return untouched && before ? before.modified : now;
}
