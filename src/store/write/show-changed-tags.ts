import { TAG_NAMES_DOC } from '../../entry/doc-ids.ts';
import { mergedInto } from '../../entry/merged-tags.ts';
import { allTagLooks, tagLooks } from '../../entry/tag-names-document.ts';
import { reshowTags, reshowTagsFromDocuments } from './retag.ts';
import type { Writing } from './writing.ts';

/**
 * After the `_tags` document changed: tags with another name, colour or number look so everywhere, and those that were
 * merged go by the other one. `isAnyParted`: a merge was taken back.
 */
export async function showChangedTags(writing: Writing, isAnyParted: boolean): Promise<void> {
  const names = await writing.document(TAG_NAMES_DOC);
  const rows = await writing.transaction.objectStore('tags').getAll();
  const changed = rows.filter((row) => {
    const { name, colour, key } = tagLooks(names, row.key);
    const merged = row.count > 0 && mergedInto(names, row.key) !== row.key;
    return merged || row.name !== name || row.colour !== colour || row.number !== key;
  });
  // A tag with a number is shown though it is on no article.
  const known = new Set(rows.map(({ key }) => key));
  const numbered = [...allTagLooks(names)].filter(([tag, { key }]) => key !== undefined && !known.has(tag));
  const tags = [...changed.map(({ key }) => key), ...numbered.map(([tag]) => tag)];
  if (isAnyParted)
    await reshowTagsFromDocuments(
      writing,
      rows.map(({ key }) => key),
    );
  else await reshowTags(writing, tags);
}
