import type { ArticleKey } from '../../article/article-key.ts';
import { encodeCitation } from '../../entry/citation-document.ts';
import { articleDocId } from '../../entry/doc-ids.ts';
import { type LibraryDb, MY_SPACE } from '../schema.ts';

/** Every document of the library, the citations among them, as a file or a back-up holds them: id and bytes. */
export async function allDocuments(db: LibraryDb): Promise<{ id: string; state: Uint8Array }[]> {
  const transaction = db.transaction(['docs', 'citations', 'links'], 'readonly');
  const [docs, citations, links] = await Promise.all([
    transaction.objectStore('docs').getAll(IDBKeyRange.bound([MY_SPACE], [MY_SPACE, []])),
    transaction.objectStore('citations').getAll(),
    transaction.objectStore('links').getAllKeys(),
  ]);
  const linked = new Map<ArticleKey, { cites: ArticleKey[]; citedBy: ArticleKey[] }>();
  for (const { key } of citations) linked.set(key, { cites: [], citedBy: [] });
  for (const [citing, cited] of links) {
    linked.get(citing)?.cites.push(cited);
    linked.get(cited)?.citedBy.push(citing);
  }
  return [
    ...docs.map(({ id, state }) => ({ id, state })),
    ...citations.map(({ key, ...document }) => ({
      id: articleDocId('c', key),
      state: encodeCitation({ ...document, ...(linked.get(key) ?? { cites: [], citedBy: [] }) }),
    })),
  ];
}
