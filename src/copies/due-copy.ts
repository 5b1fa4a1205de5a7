import { makeCopy } from '../backup/make-copy.ts';
import { ask } from '../protocol/ask.ts';
import { ownVersion } from '../protocol/own-version.ts';
import { libraryConnection } from '../store/open.ts';

/**
 * Makes the file of a scheduled copy in a page that nobody sees, and tells the background where it is. The page is closed
 * by the background once the file is written.
 */
export async function makeDueCopy(): Promise<void> {
  const { file, copy } = await makeCopy(await libraryConnection()(), ownVersion());
  await ask('copy-ready', { url: URL.createObjectURL(file), name: file.name, copy });
}
