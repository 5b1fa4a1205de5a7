import { ask } from '../../protocol/ask.ts';
import { onLibraryChange } from '../../protocol/notices.ts';
import { libraryConnection } from '../../store/open.ts';
import { keptEntries } from '../../store/read/kept-entries.ts';
import { usedTags } from '../../store/read/tags.ts';
import { ncbiLookUps } from '../look-up/look-up-world.ts';
import type { AddWorld } from './add-world.ts';

/** The library as adding sees it: read directly, changed by the background. */
export function addLibrary(): AddWorld {
  const connect = libraryConnection();
  return {
    lookUps: ncbiLookUps(),
    kept: async (all) => keptEntries(await connect(), all),
    tags: async () => usedTags(await connect()),
    write: (subjects, change) => ask('write-many', { subjects: [...subjects], change }),
    learn: (subjects) => ask('learn-many', { subjects: [...subjects] }),
    undo: (history) => ask('undo', { history }),
    allowPrivate: () => ask('allow-private', {}),
    onChange: (listener, signal) => onLibraryChange(() => listener(), signal),
  };
}
