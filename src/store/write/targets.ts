import { type IDBPTransaction, unwrap } from 'idb';
import { articleDocId } from '../../entry/doc-ids.ts';
import { AppError } from '../../lib/app-error.ts';
import { carries } from '../carries.ts';
import { type LibraryDb, type LibrarySchema, MY_SPACE } from '../schema.ts';
import type { Credentials, StoredTarget, TargetRuns } from '../sync-rows.ts';

/** What a target is, before anything was done with it. */
export type NewTarget = Pick<StoredTarget, 'target' | 'kind' | 'space' | 'device' | 'lab'>;

/** The revision of what is to be sent because the target is new: whatever a later change brings is above it. */
const AS_IT_IS = 0;

/**
 * Switches a target on: from now on every change is to be sent there, and everything that it carries now. What was known
 * of a target of this name before is forgotten.
 */
export async function switchTargetOn(
  db: LibraryDb,
  { target, kind, space, device, lab }: NewTarget,
  credentials?: Omit<Credentials, 'target'>,
): Promise<void> {
  const transaction = db.transaction(ALL, 'readwrite', { durability: 'strict' });
  await forget(transaction, target);
  const runs: TargetRuns = { failures: 0, isStopped: false, log: [] };
  const row: StoredTarget = { target, kind, space, device, lastNumber: 0, isPaused: false, runs, lab };
  await transaction.objectStore('targets').put(row);
  if (credentials) await transaction.objectStore('credentials').put({ ...credentials, target });
  const docs = await transaction
    .objectStore('docs')
    .getAllKeys(IDBKeyRange.bound([MY_SPACE], [MY_SPACE, []]));
  const citations = await transaction.objectStore('citations').getAllKeys();
  const ids = [...docs.map(([, id]) => id), ...citations.map((key) => articleDocId('c', key))];
  // Without a promise for each, which of a large library's would be most of the time. What fails fails the transaction.
  const unsent = unwrap(transaction.objectStore('unsent'));
  for (const id of ids) if (carries(row, id)) unsent.put({ target, id, revision: AS_IT_IS });
  await transaction.done;
}

/** Switches a target off. Nothing changes there, nor on other devices; what is known of it here goes. */
export async function switchTargetOff(db: LibraryDb, target: string): Promise<void> {
  const transaction = db.transaction(ALL, 'readwrite', { durability: 'strict' });
  await forget(transaction, target);
  await transaction.done;
}

/** Changes what is known of a target. Gives it; undefined where it is off by now. */
export async function changeTarget(
  db: LibraryDb,
  target: string,
  change: (row: StoredTarget) => Partial<StoredTarget>,
): Promise<StoredTarget | undefined> {
  const transaction = db.transaction('targets', 'readwrite');
  const row = await transaction.store.get(target);
  const changed = row && { ...row, ...change(row) };
  if (changed) await transaction.store.put(changed);
  await transaction.done;
  return changed;
}

/** Keeps how a target is reached from now on. Throws AppError `not-found` where it is off. */
export async function keepCredentials(db: LibraryDb, credentials: Credentials): Promise<void> {
  const transaction = db.transaction(['targets', 'credentials'], 'readwrite', { durability: 'strict' });
  if (!(await transaction.objectStore('targets').getKey(credentials.target))) {
    throw new AppError('not-found', 'This is switched off by now.');
  }
  await transaction.objectStore('credentials').put(credentials);
  await transaction.done;
}

const ALL = ['targets', 'credentials', 'remoteFiles', 'pending', 'unsent', 'docs', 'citations'] as const;

/** Forgets all that is known of a target. */
async function forget(
  transaction: IDBPTransaction<LibrarySchema, typeof ALL, 'readwrite'>,
  target: string,
): Promise<void> {
  const ofTarget = IDBKeyRange.bound([target], [target, []]);
  await Promise.all([
    transaction.objectStore('targets').delete(target),
    transaction.objectStore('credentials').delete(target),
    transaction.objectStore('pending').delete(target),
    transaction.objectStore('remoteFiles').delete(ofTarget),
    transaction.objectStore('unsent').delete(ofTarget),
    transaction.objectStore('docs').delete(ofTarget), // What a lab calls its tags; the user's are in another space.
  ]);
}
