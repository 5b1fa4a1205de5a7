import { type DBSchema, type IDBPDatabase, openDB, unwrap } from 'idb';
import { AppError } from '../lib/app-error.ts';

/**
 * One step from a version of the database to the next, in the transaction of the upgrade. It awaits nothing else. It is
 * given the browser's own objects, because idb's types know the newest stores only.
 */
export type Migration = (db: IDBDatabase, transaction: IDBTransaction) => Promise<void> | void;

/** Told when steps run, when another context wants the connection gone, and when the browser took it away. */
export interface ConnectionEvents {
  /** The steps from an older version have begun: they take their time. */
  upgrading?(): void;
  blocking(): void;
  terminated(): void;
}

/**
 * Opens a database at the version that the migrations lead to; the n-th migration makes version n. A step that throws
 * leaves the old version with all its rows, since idb itself ignores the promise that an async `upgrade`
 * gives. Throws AppError: `unsupported` when a newer version of PubMargin wrote this database, `quota`, else
 * `internal`.
 */
export async function openMigrated<Schema extends DBSchema>(
  name: string,
  migrations: readonly Migration[],
  events: ConnectionEvents,
): Promise<IDBPDatabase<Schema>> {
  let failure: unknown;
  try {
    return await openDB<Schema>(name, migrations.length, {
      upgrade(db, oldVersion, _newVersion, transaction) {
        events.upgrading?.();
        transaction.done.catch(() => undefined); // The open itself fails with the same abort.
        run(migrations.slice(oldVersion), unwrap(db), unwrap(transaction)).catch((error: unknown) => {
          failure = error;
          transaction.abort();
        });
      },
      blocking: () => events.blocking(),
      terminated: () => events.terminated(),
    });
  } catch (error) {
    throw openError(failure ?? error);
  }
}

async function run(steps: readonly Migration[], db: IDBDatabase, transaction: IDBTransaction) {
  for (const step of steps) await step(db, transaction);
}

function openError(cause: unknown): AppError {
  const name = cause instanceof Error || cause instanceof DOMException ? cause.name : '';
  if (name === 'VersionError') {
    return new AppError('unsupported', 'A newer version of PubMargin wrote this library. Update PubMargin.', {
      cause,
    });
  }
  if (name === 'QuotaExceededError') return new AppError('quota', 'The disk is full.', { cause });
  return new AppError('internal', `The library could not be opened (${String(cause)}).`, { cause });
}
