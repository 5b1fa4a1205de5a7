import { onLibraryChange } from '../../protocol/notices.ts';
import { libraryConnection } from '../../store/open.ts';
import { readEntryFacts } from '../../store/read/entry-facts.ts';
import { readCiting, readLinkKeys } from '../../store/read/link-keys.ts';
import { readPrintedFacts } from '../../store/read/printed-facts.ts';
import { usedTags } from '../../store/read/tags.ts';
import type { LookWorld } from './look-world.ts';

/** The library as the pictures see it: read directly, never changed. Its functions throw AppError as open.ts does. */
export function lookLibrary(): LookWorld {
  const connect = libraryConnection();
  return {
    entries: async () => readEntryFacts(await connect()),
    tags: async () => usedTags(await connect()),
    links: async (take) => readLinkKeys(await connect(), take),
    citing: async (keys) => readCiting(await connect(), keys),
    printed: async (keys) => readPrintedFacts(await connect(), keys),
    onChange: (listener, signal) => onLibraryChange(() => listener(), signal),
  };
}
