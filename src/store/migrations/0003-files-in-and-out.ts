import type { Migration } from '../migrate.ts';

/**
 * A place for the documents of a file that is being opened, until they are merged in one step; and how many notes exist
 * in this browser only, which until now are all that there are.
 */
export const filesInAndOut: Migration = (db, transaction) => {
  db.createObjectStore('staged', { keyPath: ['file', 'id'] });
  return new Promise((resolve, reject) => {
    let notes = 0;
    const request = transaction.objectStore('entries').openCursor();
    request.onerror = () => reject(request.error ?? new Error('The database did not say why it failed.'));
    request.onsuccess = () => {
      const cursor = request.result;
      if (cursor) {
        notes += notesOf(cursor.value);
        cursor.continue();
        return;
      }
      if (notes > 0) transaction.objectStore('meta').put(notes, 'notes-only-here');
      resolve();
    };
  });
};

function notesOf(row: unknown): number {
  const hasNotes = typeof row === 'object' && row !== null && 'notes' in row;
  return hasNotes && Array.isArray(row.notes) ? row.notes.length : 0;
}
