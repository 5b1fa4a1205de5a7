import { openMigrated } from './migrate.ts';
import { MIGRATIONS } from './migrations/index.ts';
import type { LibraryDb, LibrarySchema } from './schema.ts';

/** Gives the open library; asks the browser again after the connection was lost. */
export type Connect = () => Promise<LibraryDb>;

/** The name of the database in the extension's own origin. */
const DATABASE = 'pubmargin';

/**
 * A connection to the library that opens at its first use. It closes when another context wants to migrate (an update
 * of the extension), and opens again at the next use, also after the browser took it away. Throws AppError when the
 * library cannot be opened (migrate.ts).
 */
export function libraryConnection(name: string = DATABASE): Connect {
  let open: Promise<LibraryDb> | undefined;
  return () => {
    if (open) return open;
    const forget = () => {
      if (open === opening) open = undefined;
    };
    const opening = openMigrated<LibrarySchema>(name, MIGRATIONS, {
      blocking() {
        forget();
        void opening.then((db) => db.close());
      },
      terminated: forget,
    });
    opening.catch(forget);
    open = opening;
    return opening;
  };
}
