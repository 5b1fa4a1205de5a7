import { onLibraryChange } from '../../protocol/notices.ts';
import { makeLibraryIndex } from '../../search/make-library-index.ts';
import { plainNote } from '../../search/plain-note.ts';
import type { StoredTag } from '../../store/schema.ts';
import { libraryConnection } from '../../store/open.ts';
import { feedIndex, type ReadSoFar } from '../../store/read/feed-index.ts';
import { firstRows } from '../../store/read/first-rows.ts';
import { searchTexts } from '../../store/read/listed-entry.ts';
import { batchesOf } from '../../store/read/read-batches.ts';
import type { EntriesWorld, EntryTexts } from './entries-world.ts';

/** While everything is read the page is told of it so often at most, in ms: each time it may search anew. */
const PAUSE = 100;

/** The library as the list needs it: read directly. Its functions throw AppError where it cannot be opened. */
export function entriesLibrary(): EntriesWorld {
  const connect = libraryConnection();
  return {
    async newest(most) {
      const db = await connect();
      const [entries, tags, total] = await Promise.all([
        firstRows(db, most),
        db.getAll('tags'),
        db.count('entries'),
      ]);
      return { entries, tags, total };
    },
    follow(onRead, onError, signal) {
      const index = makeLibraryIndex();
      let tags: readonly StoredTag[] = [];
      let said = 0;
      const tell = async (soFar: ReadSoFar) => {
        const isAll = soFar.read === soFar.total;
        if (!isAll && performance.now() - said < PAUSE) return;
        said = performance.now();
        if (isAll || tags.length === 0) tags = await (await connect()).getAll('tags');
        if (!signal.aborted) onRead({ index, tags, ...soFar });
      };
      const onChange = feedIndex(connect, index, {
        onRead: (soFar) => void tell(soFar).catch(onError),
        onError,
        signal,
      });
      onLibraryChange(onChange, signal);
    },
    async texts(keys) {
      const found = new Map<(typeof keys)[number], EntryTexts>();
      for await (const { rows } of batchesOf(await connect(), keys)) {
        for (const { entry, citation } of rows) {
          const { notes, quotes, abstract } = searchTexts(entry, citation);
          found.set(entry.key, {
            notes: notes.map(plainNote).reverse(),
            quotes: [...quotes].reverse(),
            abstract,
          });
        }
      }
      return found;
    },
  };
}
