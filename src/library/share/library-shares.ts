import { ask } from '../../protocol/ask.ts';
import { labsOf } from '../../store/read/labs-of.ts';
import type { LibraryDb } from '../../store/schema.ts';
import type { ShareWorld } from './share-world.ts';

/** Sharing by the library itself: read directly, changed by the background. */
export function libraryShares(connect: () => Promise<LibraryDb>): ShareWorld {
  return {
    labs: async (keys) => labsOf(await connect(), keys),
    share: async (target, keys, isShared) => {
      await ask('sync-share', { target, change: { type: 'articles', keys: [...keys], isShared } });
    },
  };
}
