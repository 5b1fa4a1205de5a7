import { AppError } from '../lib/app-error.ts';
import { openMigrated } from './migrate.ts';
import { MIGRATIONS } from './migrations/index.ts';
import type { LibraryDb, LibrarySchema } from './schema.ts';

/** Gives the open library; asks the browser again after the connection was lost. */
export type Connect = () => Promise<LibraryDb>;

/** The name of the database in the extension's own origin. */
const DATABASE = 'pubmargin';

/** A browser that has not opened the library by now may never do, ms: another context may hold it and not let go. */
const PATIENCE = 20_000;

interface Opening {
  readonly db: Promise<LibraryDb>;
  /** Is it open, or being migrated, which may take minutes? Then waiting has an end. */
  hasEnd: boolean;
}

/**
 * A connection to the library that opens at its first use. It closes when another context wants to migrate (an update
 * of the extension), and opens again at the next use, also after the browser took it away. Throws AppError when the
 * library cannot be opened (migrate.ts), and a transient `blocked` where the browser keeps one waiting: it goes on opening
 * then, for whoever asks next.
 */
export function libraryConnection(name: string = DATABASE): Connect {
  let open: Opening | undefined;
  const begin = (): Opening => {
    const forget = () => {
      if (open === opening) open = undefined;
    };
    const db = openMigrated<LibrarySchema>(name, MIGRATIONS, {
      upgrading() {
        opening.hasEnd = true;
      },
      blocking() {
        forget();
        void db.then((opened) => opened.close());
      },
      terminated: forget,
    });
    const opening: Opening = { db, hasEnd: false };
    db.then(() => (opening.hasEnd = true), forget);
    return opening;
  };
  return () => {
    open ??= begin();
    return open.hasEnd ? open.db : inTime(open);
  };
}

async function inTime(opening: Opening): Promise<LibraryDb> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      if (opening.hasEnd) return;
      reject(new AppError('blocked', 'The browser does not open the library.', { transient: true }));
    }, PATIENCE);
  });
  try {
    return await Promise.race([opening.db, late]);
  } finally {
    clearTimeout(timer);
  }
}
