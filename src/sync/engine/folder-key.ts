import { AppError } from '../../lib/app-error.ts';
import { keyFileName, parseKeyFileName } from '../remote/file-names.ts';
import type { SyncStore } from '../sync-store.ts';
import type { Listing } from './listing.ts';
import { putAndCompare } from './put-and-compare.ts';
import type { FolderKey, Run } from './run.ts';

/**
 * The key to write with: of those that are known the one with the smallest id, so that devices which set a folder up at
 * once agree. Throws AppError `auth` where no key is known and the folder has one, or ever had: nothing plain is written
 * there, also when a listing leaves the key out, or what the user gave to reach the folder lacks the passphrase by now.
 */
export async function folderKey(
  store: SyncStore,
  keys: readonly FolderKey[] | undefined,
  listing: Listing,
): Promise<FolderKey | undefined> {
  const opened = [...(keys ?? [])].map(({ id }) => id).sort();
  const known = new Set((await store.knownFiles()).flatMap(({ name }) => parseKeyFileName(name) ?? []));
  const fresh = [...new Set([...listing.keys.keys(), ...opened])].filter((id) => !known.has(id));
  if (fresh.length > 0) await store.keepFiles(fresh.map(asKnown));
  const smallest = keys?.find(({ id }) => id === opened[0]);
  if (smallest) return smallest;
  if (!keys && fresh.length + known.size === 0) return undefined;
  throw new AppError('auth', 'This folder is encrypted: its passphrase is needed.');
}

function asKnown(keyId: string) {
  return { name: keyFileName(keyId), size: 0, isMine: false, documents: [], partial: [], since: 0 };
}

/** Puts the key's file into the folder where it is not there, or is cut off. Throws SyncFault. */
export async function haveKey(run: Run, listing: Listing): Promise<void> {
  if (!run.key) return;
  const text = new TextEncoder().encode(run.key.file);
  if (listing.keys.get(run.key.id) === text.length) return;
  await putAndCompare(run, keyFileName(run.key.id), text);
}
