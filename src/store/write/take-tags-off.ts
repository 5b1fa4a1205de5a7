import { TAG_NAMES_DOC } from '../../entry/doc-ids.ts';
import { mergedInto } from '../../entry/merged-tags.ts';
import { entryTags, isEmpty } from '../../entry/projection.ts';
import { removeDots, tagDots } from '../../entry/tags-document.ts';
import type { EditedEntry } from '../schema.ts';
import { citationsOf } from './citation-rows.ts';
import { entriesWith, inBatches, type Progress, putTags, tagDocuments } from './retag.ts';
import { settleEntry } from './settle-entry.ts';
import type { Writing } from './writing.ts';

/** Takes tags, and those that were merged into them, off every entry. Gives what taking that back needs. */
export async function takeTagsOff(
  writing: Writing,
  tags: readonly string[],
  progress?: Progress,
): Promise<EditedEntry[]> {
  const names = await writing.document(TAG_NAMES_DOC);
  const edited: EditedEntry[] = [];
  await inBatches(writing, await entriesWith(writing, tags), progress, async (batch) => {
    const emptied: EditedEntry[] = [];
    for (const [row, doc] of await tagDocuments(writing, batch)) {
      const dots = tagDots(doc).filter(({ tag }) => tags.includes(mergedInto(names, tag)));
      removeDots(doc, dots);
      const shown = entryTags(doc, names);
      const before = { created: row.created, modified: row.modified };
      const one = { article: row.key, edit: { untagged: dots }, before, citations: [], links: [] };
      edited.push(one);
      if (isEmpty({ ...row, tags: shown })) emptied.push(one);
      else putTags(writing, row, shown, writing.now);
    }
    await Promise.all(emptied.map((one) => endEntry(writing, one)));
  });
  return edited;
}

async function endEntry(writing: Writing, edited: EditedEntry): Promise<void> {
  edited.citations = await citationsOf(writing, edited.article);
  await settleEntry(writing, edited.article, { left: edited });
}
