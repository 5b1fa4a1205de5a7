import type { ArticleKey } from '../../article/article-key.ts';
import { JOINS_DOC, TAG_NAMES_DOC } from '../../entry/doc-ids.ts';
import { changesMarksOnly, takeBack, takeBackMarks } from '../../entry/entry-edit.ts';
import { joinedUnder } from '../../entry/joins-document.ts';
import { isEmpty } from '../../entry/projection.ts';
import type { EditedEntry } from '../schema.ts';
import { returnCitations, unlearnCitations } from './citation-rows.ts';
import { returnLinks } from './link-rows.ts';
import { inBatches, type Progress, putRow, rowWithMarks, tagDocuments } from './retag.ts';
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
  const rest = await takeMarksBack(writing, entries, at, progress);
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

/** Entries that still stand are taken back by their documents of tags and choices alone. Gives the others. */
async function takeMarksBack(
  writing: Writing,
  entries: readonly EditedEntry[],
  at: number,
  progress?: Progress,
): Promise<EditedEntry[]> {
  const names = await writing.document(TAG_NAMES_DOC);
  const simple = new Map(entries.filter(isOfMarks).map((edited) => [edited.article, edited]));
  const done = new Set<EditedEntry>();
  const report = () => progress?.(done.size, entries.length); // What is left out here comes later.
  await inBatches(writing, [...simple.keys()], report, async (batch) => {
    for (const [row, doc] of await tagDocuments(writing, batch)) {
      const edited = simple.get(row.key);
      // Without a title the citation may be gone, which came back with the entry.
      if (!edited || (row.title === undefined && edited.citations.length > 0)) continue;
      takeBackMarks(doc, edited.edit);
      const shown = rowWithMarks(row, doc, names);
      if (isEmpty(shown)) continue; // It ends by this.
      putRow(writing, row, { ...shown, modified: modifiedOf(edited, row.modified === at, writing.now) });
      done.add(edited);
    }
  });
  return entries.filter((edited) => !done.has(edited));
}

function isOfMarks({ edit, links, learnt = [] }: EditedEntry): boolean {
  return changesMarksOnly(edit) && links.length + learnt.length === 0;
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
    await unlearnCitations(writing, edited.learnt ?? []);
    returnLinks(writing, edited.links);
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
