import type { ArticleKey } from '../../article/article-key.ts';
import { type CitationDocument, decodeCitation } from '../../entry/citation-document.ts';
import { JOINS_DOC, parseArticleDocId, TAG_NAMES_DOC } from '../../entry/doc-ids.ts';
import { joinInto } from '../../entry/join.ts';
import { joinedKeys, joinedUnder } from '../../entry/joins-document.ts';
import { applyState } from '../../entry/merge-document.ts';
import { newerCitation } from '../../entry/newer-citation.ts';
import { restoreNotes, restoreTagNames, restoreTags } from '../../entry/restored-edits.ts';
import { mergedInto } from '../../entry/merged-tags.ts';
import { allTagLooks, tagLooks } from '../../entry/tag-names-document.ts';
import { keepLinks } from './link-rows.ts';
import { settleEntry } from './settle-entry.ts';
import { reshowTags } from './retag.ts';
import { type Committed, type Library, write, type Writing } from './writing.ts';

/** A document of a PubMargin file: its id and its bytes. */
export interface FileDocument {
  id: string;
  state: Uint8Array;
}

/**
 * Merges the documents of a file into the library, all or nothing. Gives the number of entries that the file speaks of.
 * Throws AppError `invalid` when one of them is broken.
 */
export function restoreDocuments(
  library: Library,
  documents: readonly FileDocument[],
): Promise<Committed<number>> {
  return write(library, async (writing) => {
    const joins = await writing.document(JOINS_DOC);
    const before = new Set(joinedKeys(joins));
    const citations = new Map<ArticleKey, CitationDocument>();
    const spoken = new Set<ArticleKey>();
    for (const { id, state } of documents) {
      const named = parseArticleDocId(id);
      if (named?.part === 'c') {
        citations.set(named.key, decodeCitation(state));
        continue;
      }
      if (named) spoken.add(named.key);
      const doc = await writing.document(id);
      if (named?.part === 't') restoreTags(doc, state);
      else if (named?.part === 'n') restoreNotes(doc, state);
      else if (id === TAG_NAMES_DOC) restoreTagNames(doc, state);
      else applyState(doc, state); // The joins, or what only a newer version knows.
    }
    for (const key of joinedKeys(joins)) {
      if (!before.has(key)) spoken.add(key);
    }
    const settled = await joinSpoken(writing, spoken);
    await showChangedTags(writing);
    let entries = 0;
    for (const key of settled) if (await settleEntry(writing, key)) entries++;
    for (const [key, document] of citations) {
      const under = joinedUnder(joins, key);
      if (!(await writing.transaction.objectStore('entries').getKey(under))) continue;
      await keepCitation(writing, key, document);
      await settleEntry(writing, under);
    }
    return entries;
  });
}

/** Weaker documents that changed flow into the stronger ones. Gives every key whose entry may have changed. */
async function joinSpoken(writing: Writing, spoken: ReadonlySet<ArticleKey>): Promise<Set<ArticleKey>> {
  const joins = await writing.document(JOINS_DOC);
  const all = new Set(spoken);
  for (const key of spoken) {
    const under = joinedUnder(joins, key);
    if (under === key) continue;
    joinInto(await writing.documents(under), await writing.documents(key));
    all.add(under);
  }
  return all;
}

/** Tags whose name, colour or number the file changed look so everywhere, and those that it merged go by the other. */
async function showChangedTags(writing: Writing): Promise<void> {
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
  await reshowTags(writing, [...changed.map(({ key }) => key), ...numbered.map(([tag]) => tag)]);
}

/** What the file says of an article with an entry; the newer reading wins. */
async function keepCitation(
  writing: Writing,
  key: ArticleKey,
  { citation, site, page, at, ...links }: CitationDocument,
): Promise<void> {
  const store = writing.transaction.objectStore('citations');
  const kept = await store.get(key);
  if (!kept || kept.at < at) {
    await store.put({ key, citation: newerCitation(kept?.citation, citation), site, page, at });
  }
  await keepLinks(writing, key, links, { site, page, at });
}
