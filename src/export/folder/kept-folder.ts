import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { ArticleKey } from '../../article/article-key.ts';

/** The folder of Markdown that the user chose. */
export interface KeptFolder {
  readonly handle: FileSystemDirectoryHandle;
  /** When all of the library was last written into it, milliseconds since 1970; undefined where it never was. */
  readonly exportedAt: number | undefined;
  /** What had a file in it then. */
  readonly articles?: readonly ArticleKey[] | undefined;
}

interface FolderSchema extends DBSchema {
  folder: { key: string; value: KeptFolder };
}

/** A database of its own: the browser keeps handles of folders in databases alone, and the library's has one writer. */
const DATABASE = 'pubmargin-folder';
const KEY = 'markdown';

/** The folder that was chosen last, if one was. */
export function keptFolder(): Promise<KeptFolder | undefined> {
  return withFolder((db) => db.get('folder', KEY));
}

/** Keeps it for the next export. */
export async function keepFolder(folder: KeptFolder): Promise<void> {
  await withFolder((db) => db.put('folder', folder, KEY));
}

/** Opened anew each time, so that no page stands in the way when everything is deleted. */
async function withFolder<T>(work: (db: IDBPDatabase<FolderSchema>) => Promise<T>): Promise<T> {
  const db = await openDB<FolderSchema>(DATABASE, 1, {
    upgrade: (opened) => void opened.createObjectStore('folder'),
  });
  try {
    return await work(db);
  } finally {
    db.close();
  }
}
