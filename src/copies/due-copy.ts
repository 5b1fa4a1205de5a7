import { makeCopy } from '../backup/make-copy.ts';
import { ask } from '../protocol/ask.ts';
import { libraryConnection } from '../store/open.ts';
import type { LibraryDb } from '../store/schema.ts';
import { errorCode } from '../ui/error-text.ts';

/**
 * Makes the file of a scheduled copy in a page that nobody sees, and tells the background where it is. The page is closed
 * by the background once the file is written. `version`: PubMargin's; `also`: the id of another format that it comes in
 * too, '' for none.
 */
export async function makeDueCopy(version: string, also: string): Promise<void> {
  try {
    const db = await libraryConnection()();
    const { file, copy } = await makeCopy(db, version);
    await ask('copy-ready', { ...ready(file), copy, ...(await alsoReady(db, also)) });
  } catch (error) {
    console.error('PubMargin: a scheduled copy could not be made.', error);
    await ask('copy-failed', { why: errorCode(error) });
  }
}

/** What another format can't carry, or makes it fail, keeps nobody from the copy that holds everything. */
async function alsoReady(
  db: LibraryDb,
  id: string,
): Promise<{ also?: ReturnType<typeof ready>; alsoFailed?: string }> {
  try {
    const file = await inFormat(db, id);
    return file ? { also: ready(file) } : {};
  } catch (error) {
    console.error('PubMargin: a scheduled copy could not be made in another format.', error);
    return { alsoFailed: errorCode(error) };
  }
}

/** All of the library in another format; undefined where there is none of this id. */
async function inFormat(db: LibraryDb, id: string): Promise<File | undefined> {
  if (id === '') return undefined;
  const [{ exportFile }, { WRITABLE_FORMATS }] = await Promise.all([
    import('../export/export-file.ts'),
    import('../export/writable-formats.ts'),
  ]);
  const format = WRITABLE_FORMATS.find((one) => one.id === id);
  if (!format) return undefined;
  const waiting = { progress: () => undefined, signal: new AbortController().signal };
  return (await exportFile(db, { format, title: 'PubMargin', left: [] }, waiting)).file;
}

function ready(file: File): { url: string; name: string } {
  return { url: URL.createObjectURL(file), name: file.name };
}
