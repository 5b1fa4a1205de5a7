import { parseArticleDocId } from '../../entry/doc-ids.ts';
import { type LibraryDb, MY_SPACE, type StoredCitation } from '../schema.ts';
import { goesTo, spaceOf } from '../lab-share.ts';
import { citationAlone, citationDocuments, type KeptDocument } from './all-documents.ts';

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
  wanted: readonly string[],
): Promise<CurrentDocument[]> {
  const transaction = db.transaction(['docs', 'citations', 'entries', 'unsent', 'targets'], 'readonly');
  const row = await transaction.objectStore('targets').get(target);
  if (!row) return [];
  const store = transaction.objectStore('docs');
  // The last gate: whatever stands in `unsent`, what is not shared leaves for no lab.
  const goes = await goesTo(row, (id) => store.get([MY_SPACE, id]));
  const ids = wanted.filter(goes);
  const [docs, unsent, citations] = await Promise.all([
    Promise.all(ids.map((id) => store.get([spaceOf(row, id), id]))),
    Promise.all(ids.map((id) => transaction.objectStore('unsent').get([target, id]))),
    Promise.all(
      ids.map(async (id) => {
        const article = parseArticleDocId(id);
        return article?.part === 'c' ? transaction.objectStore('citations').get(article.key) : undefined;
      }),
    ),
  ]);
  const revisions = new Map(unsent.flatMap((one) => (one ? [[one.id, one.revision] as const] : [])));
  // Links may be newer than that by now: they are sent once more then, and do no harm.
  const cited = citations.filter((one) => one !== undefined);
  const entries = await Promise.all(cited.map(({ key }) => transaction.objectStore('entries').get(key)));
  const created = new Map(entries.flatMap((entry) => (entry ? [[entry.key, entry.created] as const] : [])));
  const began = ({ key, began }: StoredCitation) => created.get(key) ?? began;
  const read = row.lab ? cited.map(citationAlone) : await citationDocuments(db, cited, began);
  return [
    ...docs.flatMap((doc) => (doc ? [{ id: doc.id, state: doc.state, revision: doc.revision }] : [])),
    ...read.map((document) => ({ ...document, revision: revisions.get(document.id) ?? 0 })),
  ];
}
