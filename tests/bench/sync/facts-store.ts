import type { SyncStore } from '../../../src/sync/sync-store.ts';
import type { Profile } from '../../sync/profile.ts';
import { profileStore } from '../../sync/profile-store.ts';

/** The engine's store on a device in memory that knows citations too: they are no merge documents, so they are kept as they come. */
export function factsStore(profile: Profile): SyncStore {
  const { disk } = profile;
  const store = profileStore(profile);
  return {
    ...store,
    apply(documents, file) {
      for (const { id, state } of documents) {
        if (id.startsWith('c:')) disk.documents.set(id, { state, revision: disk.revision });
      }
      const merged = documents.filter(({ id }) => !id.startsWith('c:'));
      return store.apply(merged, file);
    },
  };
}
