import type { ArticleKey } from '../../article/article-key.ts';
import { articleDocId, parseArticleDocId } from '../../entry/doc-ids.ts';
import { AppError } from '../../lib/app-error.ts';
import { goesTo, spaceOf } from '../lab-share.ts';
import { currentDocuments } from '../read/current-documents.ts';
import { readRevision } from '../read/revision.ts';
import { type LibraryDb, MY_SPACE } from '../schema.ts';
import type { StoredPending, StoredRemoteFile } from '../sync-rows.ts';
import type { Incoming } from './read-incoming.ts';
import { receiveDocuments, type Receipt } from './receive.ts';
import type { Committed, Library } from './writing.ts';

type File = Omit<StoredRemoteFile, 'target'>;
type Pending = Omit<StoredPending, 'target'>;

/**
 * What the sync engine needs of this device for one target (sync/sync-store.ts), each method one transaction. `heard` is
 * told of each change that a remote brought. Its methods throw AppError `not-found` once the target is off.
 */
export function targetStore(library: Library, target: string, heard: (change: Committed<Receipt>) => void) {
  const { db } = library;
  const ofTarget = IDBKeyRange.bound([target], [target, []]);
  return {
    async device(): Promise<string> {
      return (await targetRow(db, target)).device;
    },
    async nextNumber(): Promise<number> {
      const transaction = db.transaction('targets', 'readwrite', { durability: 'strict' });
      const row = on(await transaction.store.get(target));
      const lastNumber = row.lastNumber + 1;
      await transaction.store.put({ ...row, lastNumber });
      await transaction.done;
      return lastNumber;
    },
    async knownFiles(): Promise<File[]> {
      return db.getAll('remoteFiles', ofTarget);
    },
    async keepFiles(files: readonly File[]): Promise<void> {
      const transaction = db.transaction(['targets', 'remoteFiles'], 'readwrite');
      on(await transaction.objectStore('targets').get(target));
      const store = transaction.objectStore('remoteFiles');
      await Promise.all(files.map((file) => store.put({ ...file, target })));
      await transaction.done;
    },
    async forgetFiles(names: readonly string[]): Promise<void> {
      const transaction = db.transaction('remoteFiles', 'readwrite');
      await Promise.all(names.map((name) => transaction.store.delete([target, name])));
      await transaction.done;
    },
    async unsent(most: number, after = ''): Promise<{ id: string; revision: number }[]> {
      return db.getAll('unsent', IDBKeyRange.bound([target, after], [target, []], true), most);
    },
    async unsentCount(): Promise<number> {
      return db.count('unsent', ofTarget);
    },
    sendAgain: (ids: readonly string[]) => sendAgain(db, target, ids),
    documents: (ids: readonly string[]) => currentDocuments(db, target, ids),
    async apply(documents: readonly Incoming[], file: File): Promise<Receipt> {
      on(await db.get('targets', target));
      const done = await receiveDocuments(library, documents, { ...file, target });
      heard(done);
      return done.value;
    },
    async pending(): Promise<Pending | undefined> {
      return db.get('pending', target);
    },
    async setPending(file: Pending): Promise<void> {
      const transaction = db.transaction(['targets', 'pending'], 'readwrite', { durability: 'strict' });
      on(await transaction.objectStore('targets').get(target));
      await transaction.objectStore('pending').put({ ...file, target });
      await transaction.done;
    },
    settlePending: (known: File) => settlePending(db, { ...known, target }),
    async dropPending(): Promise<void> {
      await db.delete('pending', target);
    },
  };
}

async function targetRow(db: LibraryDb, target: string) {
  return on(await db.get('targets', target));
}

/** The row of a target, which may have been switched off meanwhile: then nothing of it is written any more. */
function on<Row>(row: Row | undefined): Row {
  if (!row) throw new AppError('not-found', 'This was switched off meanwhile.');
  return row;
}

/** Of so many documents the states are held at once: where a server lost everything, all of the library is sent again. */
const AT_ONCE = 1_000;

/** Each at its revision of now: a file that is on its way since an earlier one does not settle it. */
async function sendAgain(db: LibraryDb, target: string, ids: readonly string[]): Promise<void> {
  for (let at = 0; at < ids.length; at += AT_ONCE)
    await sendSomeAgain(db, target, ids.slice(at, at + AT_ONCE));
}

async function sendSomeAgain(db: LibraryDb, target: string, ids: readonly string[]): Promise<void> {
  const stores = ['targets', 'docs', 'citations', 'unsent', 'meta'] as const;
  const transaction = db.transaction(stores, 'readwrite');
  const row = on(await transaction.objectStore('targets').get(target));
  const docs = transaction.objectStore('docs');
  const goes = await goesTo(row, (id) => docs.get([MY_SPACE, id]));
  const revisionNow = async (id: string): Promise<number | undefined> => {
    const key = citationKey(id);
    if (!key) return (await docs.get([spaceOf(row, id), id]))?.revision;
    const isHere = (await transaction.objectStore('citations').getKey(key)) !== undefined;
    return isHere ? await readRevision(transaction.objectStore('meta')) : undefined;
  };
  await Promise.all(
    ids.map(async (id) => {
      const revision = goes(id) ? await revisionNow(id) : undefined;
      if (revision !== undefined) await transaction.objectStore('unsent').put({ target, id, revision });
    }),
  );
  await transaction.done;
}

async function settlePending(db: LibraryDb, known: StoredRemoteFile): Promise<void> {
  const { target } = known;
  const stores = ['targets', 'pending', 'remoteFiles', 'unsent'] as const;
  const transaction = db.transaction(stores, 'readwrite', { durability: 'strict' });
  on(await transaction.objectStore('targets').get(target));
  await transaction.objectStore('remoteFiles').put(known);
  const unsent = transaction.objectStore('unsent');
  const carried = (await transaction.objectStore('pending').get(target))?.documents ?? [];
  await Promise.all(
    carried.map(async ({ id, revision }) => {
      const row = await unsent.get([target, id]);
      if (row && row.revision <= revision) await unsent.delete([target, id]);
    }),
  );
  await transaction.objectStore('pending').delete(target);
  await transaction.done;
}

/** The article of a citation's document. */
function citationKey(id: string): ArticleKey | undefined {
  const article = parseArticleDocId(id);
  return article?.part === 'c' && articleDocId('c', article.key) === id ? article.key : undefined;
}
