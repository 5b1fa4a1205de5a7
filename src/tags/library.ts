import { ask } from '../protocol/ask.ts';
import { onLibraryChange } from '../protocol/notices.ts';
import { onProgress } from '../protocol/progress.ts';
import { libraryConnection } from '../store/open.ts';
import { exclusionReasons } from '../settings/exclusion-reasons.ts';
import { planTagChange } from '../store/read/tag-plan.ts';
import { screeningOfTag } from '../store/read/tag-screening.ts';
import { usedTags } from '../store/read/tags.ts';
import type { TagsWorld } from './tags-world.ts';

/** The library as the tag manager sees it: read directly, changed by the background. */
export function tagsLibrary(): TagsWorld {
  const connect = libraryConnection();
  return {
    tags: async () => usedTags(await connect()),
    plan: async (tag, change) => planTagChange(await connect(), tag, change),
    screening: async (tag) => screeningOfTag(await connect(), tag, await exclusionReasons.getValue()),
    copy: (words) => navigator.clipboard.writeText(words),
    change: (tag, change) => ask('change-tag', { tag, change }),
    undo: (history) => ask('undo', { history }),
    onChange: (listener, signal) => onLibraryChange(() => listener(), signal),
    onProgress,
  };
}
