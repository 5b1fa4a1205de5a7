import { AppError } from '../../lib/app-error.ts';
import { parseKeyFileName, parseSegmentName } from '../../sync/remote/file-names.ts';
import { newSpaceKey, openSpaceKey } from '../../sync/remote/space-key.ts';
import type { FolderKey } from '../../sync/engine/run.ts';
import type { DavAccount } from '../../sync/webdav/dav-account.ts';
import { webdavTarget } from '../../sync/webdav/webdav-target.ts';

/** Devices that set a folder up at once leave a few keys there; more than these only keep the browser busy. */
const MOST_KEYS = 16;

/** Why a passphrase, or none, does not go with a folder. */
export type KeyVerdict = 'encrypted' | 'wrong-passphrase' | 'plain';

/**
 * The keys of a folder that the passphrase opens; a new one for a folder without any file of ours; none where there is no
 * passphrase and the folder is not encrypted. Throws SyncFault, and where it opens none, AppError for a key file that is
 * damaged or of a newer version.
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
  let unread: AppError | undefined;
  for (const name of keyFiles.slice(0, MOST_KEYS)) {
    const file = new TextDecoder().decode(await target.get(name));
    try {
      keys.push({ ...(await openSpaceKey(file, passphrase)), file });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      if (error.code !== 'auth') unread = error;
    }
  }
  if (keys.length > 0) return keys;
  if (unread) throw unread;
  return 'wrong-passphrase';
}
