import { ask } from '../protocol/ask.ts';
import { keepChoice } from '../protocol/keep-choice.ts';
import { onLibraryChange } from '../protocol/notices.ts';
import { isPrivateHere } from '../protocol/private-window.ts';
import { askPermission, serverPage } from '../protocol/site-pages.ts';
import { onSync, targetsUnderWay } from '../protocol/sync-notices.ts';
import { authorName } from '../settings/settings.ts';
import { isSyncAnswered } from '../settings/sync-offer.ts';
import { isSyncForbidden } from '../settings/sync-policy.ts';
import { libraryConnection } from '../store/open.ts';
import { hasEntries } from '../store/read/has-entries.ts';
import { readSyncState } from '../store/read/sync-state.ts';
import { usedTags } from '../store/read/tags.ts';
import type { SyncWorld } from './sync-world.ts';

/** What is not offered when a page opens would shift it under somebody's hands, ms. */
const AS_IT_OPENS = 500;
/** From so many entries on there is something to keep in step. */
const WORTH_SYNCING = 5;

/** Sync as the extension's own pages see it: read from the library directly, changed by the background. */
export function librarySync(): SyncWorld {
  const connect = libraryConnection();
  return {
    targets: async () => readSyncState(await connect()),
    underWay: targetsUnderWay,
    follow: (listener, signal) => {
      onSync(listener, signal);
      onLibraryChange(listener, signal);
      isSyncAnswered.onChange(listener, signal);
    },
    isForbidden: () => isSyncForbidden(),
    askPermission: (address) => askPermission(serverPage(address)),
    setUp: (folder) => ask('sync-folder', folder),
    switchBrowser: async (on) => {
      await ask('sync-browser', { on });
    },
    isOffered: async () => {
      if (isPrivateHere() || (await isSyncAnswered.getValue())) return false;
      if (await isSyncForbidden(AS_IT_OPENS)) return false;
      const db = await connect();
      return (await db.count('targets')) === 0 && (await hasEntries(db, WORTH_SYNCING));
    },
    declineOffer: () => keepChoice(isSyncAnswered, true),
    now: async (target) => {
      await ask('sync-now', target === undefined ? {} : { target });
    },
    pause: async (target, paused) => {
      await ask('sync-pause', { target, paused });
    },
    disconnect: async (target) => {
      await ask('sync-off', { target });
    },
    shareTags: async (target, tags) => {
      await ask('sync-share', { target, change: { type: 'tags', tags: [...tags] } });
    },
    tags: async () => usedTags(await connect()),
    author: authorName,
    undoPull: async (target) => {
      await ask('undo-pull', { target });
    },
    copy: (words) => navigator.clipboard.writeText(words),
  };
}
