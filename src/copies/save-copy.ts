import { makeCopy } from '../backup/make-copy.ts';
import { ask } from '../protocol/ask.ts';
import { downloaded } from '../protocol/download.ts';
import { downloadsAllowed } from '../protocol/downloads-permission.ts';
import { ownVersion } from '../protocol/own-version.ts';
import { isPrivateHere } from '../protocol/private-window.ts';
import type { LibraryDb } from '../store/schema.ts';
import { errorCode } from '../ui/error-text.ts';
import { saveFile } from '../ui/save-file.ts';

/** What became of a copy that the user saves. */
export interface SavedCopy {
  /** The file's name. */
  readonly name: string;
  /**
   * `given`: the browser has it, and says to nobody whether it was saved. `saved`: it is written. `unsaved`: it is not, for
   * instance because the user cancelled.
   */
  readonly end: 'given' | 'saved' | 'unsaved';
  /** The browser's word for why it is not saved. */
  readonly why?: string;
}

/**
 * Saves a copy of the whole library as a file. Where the browser may tell what became of it, only a copy that was written is
 * remembered as one.
 */
export async function saveCopy(db: LibraryDb): Promise<SavedCopy> {
  const { file, copy } = await makeCopy(db, ownVersion());
  const { name } = file;
  // What is downloaded for a private window by name would stand in the list of all downloads.
  const isTold = !isPrivateHere() && (await downloadsAllowed());
  const why = isTold ? await downloaded(file) : undefined;
  if (why !== undefined) return { name, end: 'unsaved', why };
  if (!isTold) saveFile(file);
  await ask('copy-saved', copy).catch((error: unknown) => {
    // In a private window nothing is written, so this copy is not remembered; it is saved all the same.
    if (errorCode(error) !== 'private-window') throw error;
  });
  return { name, end: isTold ? 'saved' : 'given' };
}
