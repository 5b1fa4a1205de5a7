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
 * passphrase and the folder is not encrypted. `before`: the keys by which it was in use here till now, which other devices
 * may go on with though the folder was emptied. Throws SyncFault, and where none opens, AppError for a key file that is
 * damaged or of a newer version.
 */
export async function keysOfFolder(
  account: DavAccount,
  passphrase: string,
  before: readonly FolderKey[] = [],
): Promise<FolderKey[] | undefined | KeyVerdict> {
  const target = webdavTarget(account);
  const names = (await target.list()).map(({ name }) => name);
  const keyFiles = names.filter((name) => parseKeyFileName(name) !== undefined).slice(0, MOST_KEYS);
  const isEncrypted = keyFiles.length + before.length > 0;
  if (passphrase === '') return isEncrypted ? 'encrypted' : undefined;
  const isInUse = names.some((name) => parseSegmentName(name) !== undefined);
  // What is there already, others can read: a passphrase would only seem to protect it.
  if (isInUse && !isEncrypted) return 'plain';
  const files = before.map(({ file }) => file);
  for (const name of keyFiles) files.push(new TextDecoder().decode(await target.get(name)));
  const { keys, unread } = await openedBy(passphrase, files);
  if (keys.length > 0) return keys;
  if (keyFiles.length === 0 && !isInUse) return [await newSpaceKey(passphrase)];
  if (unread) throw unread;
  return 'wrong-passphrase';
}

/** The keys in these files that the passphrase opens, each once; and what is wrong with a file that can't be read. */
async function openedBy(passphrase: string, files: readonly string[]) {
  const keys = new Map<string, FolderKey>();
  let unread: AppError | undefined;
  for (const file of files) {
    try {
      const key = await openSpaceKey(file, passphrase);
      keys.set(key.id, { ...key, file });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      if (error.code !== 'auth') unread = error;
    }
  }
  return { keys: [...keys.values()], unread };
}
