import { equalFlat } from 'lib0/array';
import { SyncFault, type SyncFaultKind } from '../sync-fault.ts';
import type { RemoteFile } from '../target.ts';
import type { DavAccount } from './dav-account.ts';
import { makeFolder, webdavTarget } from './webdav-target.ts';

/**
 * Whether a folder will do, and if not, why (docs/sync.md, section 4). Beside the faults of sync-fault.ts: `read-only`
 * it may be read, but not written; `unlisted` what was put is not in its listing, or without its size; `altered` what
 * comes back is not what was put; `kept` files can't be removed.
 */
type FolderVerdict = 'good' | 'read-only' | 'unlisted' | 'altered' | 'kept' | SyncFaultKind;

/** What came of trying a folder. */
export interface FolderProbe {
  readonly verdict: FolderVerdict;
  /** The folder that was tried last: the good one, or the likeliest. */
  readonly address: string;
  /** When the server wants to be asked again, ms from now; only where it is `busy`. */
  readonly retryAfter?: number | undefined;
}

/** What says that the folder may be elsewhere on the server; anything else is about server or user as they are. */
const ELSEWHERE: readonly FolderVerdict[] = [
  'no-folder',
  'missing',
  'not-dav',
  'redirected',
  'read-only',
  'broken',
];

/**
 * Tries the folders one after the other, as if a file were kept there, until one is good. Where none is, the verdict is that
 * of the first, which is the likeliest. Never throws a SyncFault.
 */
export async function probeFolder(
  account: Omit<DavAccount, 'address'>,
  addresses: readonly string[],
  signal?: AbortSignal,
): Promise<FolderProbe> {
  let likeliest: FolderProbe | undefined;
  for (const address of addresses) {
    const probe = await probed({ ...account, address }, signal);
    if (probe.verdict === 'good' || !ELSEWHERE.includes(probe.verdict)) return probe;
    likeliest ??= probe;
  }
  if (!likeliest) throw new RangeError('There is no folder to try.');
  return likeliest;
}

async function probed(account: DavAccount, signal?: AbortSignal): Promise<FolderProbe> {
  const { address } = account;
  try {
    return { verdict: await verdictOn(account, signal), address };
  } catch (error) {
    if (error instanceof SyncFault) return { verdict: error.kind, address, retryAfter: error.retryAfter };
    throw error;
  }
}

async function verdictOn(account: DavAccount, signal?: AbortSignal): Promise<FolderVerdict> {
  const target = webdavTarget(account);
  await makeFolder(account, signal);
  await target.list(signal);
  const name = `probe-${crypto.randomUUID()}.txt`;
  // Every byte there is, so that whoever converts texts is noticed.
  const bytes = Uint8Array.from({ length: 512 }, (_, at) => at % 256);
  const refused = await faultOf(target.put(name, bytes, signal));
  if (refused?.kind === 'denied') return 'read-only';
  if (refused) throw refused;
  let removing: SyncFault | undefined;
  let verdict: FolderVerdict;
  try {
    const isListed = (file: RemoteFile) => file.name === name && file.size === bytes.length;
    if (!(await target.list(signal)).some(isListed)) verdict = 'unlisted';
    else verdict = equalFlat(await target.get(name, signal), bytes) ? 'good' : 'altered';
  } finally {
    removing = await faultOf(target.remove(name, signal));
  }
  return verdict === 'good' && removing ? 'kept' : verdict;
}

async function faultOf(work: Promise<void>): Promise<SyncFault | undefined> {
  try {
    await work;
    return undefined;
  } catch (error) {
    if (error instanceof SyncFault) return error;
    throw error;
  }
}
