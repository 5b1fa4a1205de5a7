import type { LibraryDb } from '../../../src/store/schema.ts';
import { SEEDED_TAGS, seededRow } from './seeded-rows.ts';

const BATCH = 2_000;

/** Lets a library of seeded rows grow from one number of entries to another, with their citations and tags. */
export async function growSeededLibrary(db: LibraryDb, from: number, to: number): Promise<void> {
  for (let start = from; start < to; start += BATCH) {
    const transaction = db.transaction(['entries', 'citations'], 'readwrite', { durability: 'relaxed' });
    for (let n = start; n < Math.min(start + BATCH, to); n += 1) {
      const { entry, citation } = seededRow(n);
      void transaction.objectStore('entries').put(entry);
      void transaction.objectStore('citations').put(citation);
    }
    await transaction.done;
  }
  const transaction = db.transaction(['tags', 'meta'], 'readwrite');
  for (const name of SEEDED_TAGS) {
    void transaction
      .objectStore('tags')
      .put({ key: name, name, colour: 'grey', number: undefined, count: 1 });
  }
  void transaction.objectStore('meta').put(to, 'revision');
  await transaction.done;
}
