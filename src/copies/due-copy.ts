import { makeCopy } from '../backup/make-copy.ts';
import { ask } from '../protocol/ask.ts';
import { libraryConnection } from '../store/open.ts';

/**
 * Makes the file of a scheduled copy in a page that nobody sees, and tells the background where it is. The page is closed
 * by the background once the file is written. `version`: PubMargin's.
 */
export async function makeDueCopy(version: string): Promise<void> {
  try {
    const { file, copy } = await makeCopy(await libraryConnection()(), version);
    await ask('copy-ready', { url: URL.createObjectURL(file), name: file.name, copy });
  } catch (error) {
    await ask('copy-failed', { why: String(error) });
  }
}
