import type { ListedEntry } from '../../search/listed-entry.ts';
import type { LibraryDb } from '../schema.ts';
import { citationOf } from './joined-citation.ts';
import { listedEntry } from './listed-entry.ts';

/** The entries that were changed last, newest first, as lines of the library; nothing else is read for it. */
export async function firstRows(db: LibraryDb, count: number): Promise<ListedEntry[]> {
  const transaction = db.transaction(['entries', 'citations'], 'readonly');
  const citations = transaction.objectStore('citations');
  const rows: Promise<ListedEntry>[] = [];
  let newest = await transaction.objectStore('entries').index('modified').openCursor(null, 'prev');
  while (newest && rows.length < count) {
    const entry = newest.value;
    rows.push(citationOf(citations, entry).then((row) => listedEntry(entry, row?.citation)));
    newest = rows.length < count ? await newest.continue() : null;
  }
  return Promise.all(rows);
}
