import type { Removal } from '../schema.ts';
import { purgeStrays } from './strays.ts';
import { type Library, write, type Writing } from './writing.ts';

/** How long what was removed or overwritten can be brought back. */
const KEPT_FOR = 90 * 24 * 60 * 60 * 1000;

/** Notes down how to take a change back. Gives the number that `undoChange` takes. */
export function remember({ transaction, now }: Writing, removal: Removal): Promise<number> {
  return transaction.objectStore('history').add({ at: now, removal, undone: false });
}

/** Forgets removals that are more than 90 days old. */
export async function purgeHistory(library: Library): Promise<void> {
  await write(library, async (writing) => {
    const { transaction, now } = writing;
    await purgeStrays(writing, now - KEPT_FOR);
    let cursor = await transaction.objectStore('history').openCursor(); // Numbered in the order of time.
    while (cursor && cursor.value.at < now - KEPT_FOR) {
      await cursor.delete();
      cursor = await cursor.continue();
    }
  });
}
