import { AppError } from '../../lib/app-error.ts';
import { parseKeyFileName, parseSegmentName } from '../../sync/remote/file-names.ts';
import { newSpaceKey, openSpaceKey } from '../../sync/remote/space-key.ts';
import type { FolderKey } from '../../sync/engine/run.ts';
import type { DavAccount } from '../../sync/webdav/dav-account.ts';
import { webdavTarget } from '../../sync/webdav/webdav-target.ts';

/** Why a passphrase, or none, does not go with a folder. */
export type KeyVerdict = 'encrypted' | 'wrong-passphrase' | 'plain';

/**
 * The keys of a folder that the passphrase opens; a new one for a folder without any file of ours; none where there is no
 * passphrase and the folder is not encrypted. Throws SyncFault, and AppError for key files that are damaged or of
 * a newer version.
 */
export async function keysOfFolder(
  account: DavAccount,
  passphrase: string,
): Promise<FolderKey[] | undefined | KeyVerdict> {
  const target = webdavTarget(account);
  const names = (await target.list()).map(({ name }) => name);
  const keyFiles = names.filter((name) => parseKeyFileName(name) !== undefined);
  if (passphrase === '') return keyFiles.length > 0 ? 'encrypted' : undefined;
  if (keyFiles.length === 0) {
    // What is there already, others can read: a passphrase would only seem to protect it.
    if (names.some((name) => parseSegmentName(name) !== undefined)) return 'plain';
    return [await newSpaceKey(passphrase)];
  }
  const keys: FolderKey[] = [];
  for (const name of keyFiles) {
    const file = new TextDecoder().decode(await target.get(name));
    try {
      keys.push({ ...(await openSpaceKey(file, passphrase)), file });
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'auth') throw error;
    }
  }
  return keys.length > 0 ? keys : 'wrong-passphrase';
}
