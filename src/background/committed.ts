import { announceChange } from '../protocol/notices.ts';
import type { Committed } from '../store/write/writing.ts';

/** Tells every open page what a write changed. A notice that cannot be sent never fails the write, which is done. */
export async function announce({
  keys,
  revision,
}: Pick<Committed<unknown>, 'keys' | 'revision'>): Promise<void> {
  if (keys.length === 0) return;
  try {
    await announceChange({ keys, revision });
  } catch (error) {
    // Mostly a full disk: the other tabs ask again when they are shown.
    console.warn('PubMargin: other tabs could not be told of a change.', error);
  }
}
