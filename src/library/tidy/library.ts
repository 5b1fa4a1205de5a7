import { ask } from '../../protocol/ask.ts';
import { onLibraryChange } from '../../protocol/notices.ts';
import { libraryConnection } from '../../store/open.ts';
import { usedTags } from '../../store/read/tags.ts';
import { entriesInFull, readTidyFacts } from '../../store/read/tidy-facts.ts';
import { ncbiLookUps } from '../look-up/look-up-world.ts';
import type { TidyWorld } from './tidy-world.ts';

/** The library as tidying sees it: read directly, changed by the background. */
export function tidyLibrary(): TidyWorld {
  const connect = libraryConnection();
  return {
    lookUps: ncbiLookUps(),
    facts: async () => readTidyFacts(await connect()),
    inFull: async (keys) => entriesInFull(await connect(), keys),
    tags: async () => usedTags(await connect()),
    say: (request) => ask('same-article', request),
    mergeTag: (tag, into) => ask('change-tag', { tag, change: { type: 'merge', into } }),
    learn: (subjects) => ask('learn-many', { subjects: [...subjects] }),
    undo: (history) => ask('undo', { history }),
    allowPrivate: () => ask('allow-private', {}),
    onChange: (listener, signal) => onLibraryChange(() => listener(), signal),
  };
}
