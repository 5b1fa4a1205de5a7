import { SyncFault } from '../sync-fault.ts';
import type { Run } from './run.ts';

/** Puts a file and reads it back. Throws SyncFault `broken` where another content comes back. */
export async function putAndCompare(
  { target, signal }: Pick<Run, 'target' | 'signal'>,
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<void> {
  await target.put(name, bytes, signal);
  const back = await target.get(name, signal);
  if (back.length !== bytes.length || back.some((byte, at) => byte !== bytes[at])) {
    throw new SyncFault('broken', 'A file of the remote folder does not read back as it was written.');
  }
}
