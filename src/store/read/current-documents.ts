import { parseArticleDocId } from '../../entry/doc-ids.ts';
import { type LibraryDb, MY_SPACE } from '../schema.ts';
import { citationDocuments, type KeptDocument } from './all-documents.ts';

/** A document as it is now, and the library's revision at its last change. */
export interface CurrentDocument extends KeptDocument {
  revision: number;
}

/**
 * Documents as they are now, for a sync target; those that the library has not got are left out. A citation's revision is
 * that at which it is to be sent: it has none of its own.
 */
export async function currentDocuments(
  db: LibraryDb,
  target: string,
  ids: readonly string[],
): Promise<CurrentDocument[]> {
  const transaction = db.transaction(['docs', 'citations', 'unsent'], 'readonly');
  const [docs, unsent, citations] = await Promise.all([
    Promise.all(ids.map((id) => transaction.objectStore('docs').get([MY_SPACE, id]))),
    Promise.all(ids.map((id) => transaction.objectStore('unsent').get([target, id]))),
    Promise.all(
      ids.map(async (id) => {
        const article = parseArticleDocId(id);
        return article?.part === 'c' ? transaction.objectStore('citations').get(article.key) : undefined;
      }),
    ),
  ]);
  const revisions = new Map(unsent.flatMap((row) => (row ? [[row.id, row.revision] as const] : [])));
  // Links may be newer than that by now: they are sent once more then, and do no harm.
  const read = await citationDocuments(
    db,
    citations.filter((row) => row !== undefined),
  );
  return [
    ...docs.flatMap((row) => (row ? [{ id: row.id, state: row.state, revision: row.revision }] : [])),
    ...read.map((document) => ({ ...document, revision: revisions.get(document.id) ?? 0 })),
  ];
}
