import { TAG_NAMES_DOC } from '../../entry/doc-ids.ts';
import { mergedInto } from '../../entry/merged-tags.ts';
import { entryTags, isEmpty } from '../../entry/projection.ts';
import { removeDots, tagDots } from '../../entry/tags-document.ts';
import type { EditedEntry, Left } from '../schema.ts';
import { citationsOf } from './citation-rows.ts';
import { entriesWith, inBatches, type Progress, tagDocuments, TagsOfRows } from './retag.ts';
import { settleEntry } from './settle-entry.ts';
import { writeTagRows } from './tag-rows.ts';
import type { Writing } from './writing.ts';

/** Takes tags, and those that were merged into them, off every entry. Gives what taking that back needs. */
export async function takeTagsOff(
  writing: Writing,
  tags: readonly string[],
  progress?: Progress,
): Promise<EditedEntry[]> {
  const names = await writing.document(TAG_NAMES_DOC);
  const edited: EditedEntry[] = [];
  const rows = new TagsOfRows(writing);
  await inBatches(writing, await entriesWith(writing, tags), progress, async (batch) => {
    for (const [row, doc] of await tagDocuments(writing, batch)) {
      const dots = tagDots(doc).filter(({ tag }) => tags.includes(mergedInto(names, tag)));
      removeDots(doc, dots);
      const left: Left = { citations: [], links: [] };
      const shown = entryTags(doc, names);
      if (isEmpty({ ...row, tags: shown })) {
        left.citations = await citationsOf(writing, row.key);
        await settleEntry(writing, row.key, { left });
      } else {
        rows.put(row, shown, writing.now);
      }
      const before = { created: row.created, modified: row.modified };
      edited.push({ article: row.key, edit: { untagged: dots }, before, ...left });
    }
  });
  await writeTagRows(writing, [], rows.counts);
  return edited;
}
