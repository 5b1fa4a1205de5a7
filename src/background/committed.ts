import { announceChange } from '../protocol/notices.ts';
import type { Committed } from '../store/write/writing.ts';
import { noteEdit } from './sync/edits.ts';

/** Tells every open page what a write of the user's changed, and has it sent soon. */
export async function announce(change: Pick<Committed<unknown>, 'keys' | 'revision'>): Promise<void> {
  if (change.keys.length > 0) noteEdit();
  await tellPages(change);
}

/** Tells every open page what changed. A notice that cannot be sent never fails the write, which is done. */
export async function tellPages({
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
