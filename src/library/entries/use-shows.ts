import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ArticleKey } from '../../article/article-key.ts';
import type { ListedEntry } from '../../search/listed-entry.ts';
import type { Query } from '../../search/query.ts';
import type { EntriesWorld, EntryTexts } from './entries-world.ts';
import { makeShows, type Shows } from './list/shows.ts';

/** How long after the last key the texts of what is in sight are read, in ms: who types on needs none of them. */
const PAUSE = 80;

export interface UsedShows {
  readonly shows: Shows;
  /** These entries are drawn now: their texts are needed. */
  readonly onDrawn: (entries: readonly ListedEntry[]) => void;
}

/** How the query shows in the lines that are drawn. The texts for it are read once they are. */
export function useShows(world: Pick<EntriesWorld, 'texts'>, query: Query): UsedShows {
  const [read, setRead] = useState<ReadonlyMap<ListedEntry, EntryTexts>>(new Map());
  const drawn = useRef<readonly ListedEntry[]>([]);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isSearched = query.terms.length > 0;

  const readDrawn = useCallback(() => {
    clearTimeout(waiting.current);
    if (!isSearched) return;
    waiting.current = setTimeout(() => {
      const wanted = drawn.current;
      const asked = wanted.map(({ key }) => key);
      // Where they cannot be read, lines show what they show without them.
      world.texts(asked).then(
        (texts) => setRead((before) => kept(before, wanted, texts)),
        () => undefined,
      );
    }, PAUSE);
  }, [world, isSearched]);
  useEffect(() => {
    readDrawn();
    return () => clearTimeout(waiting.current);
  }, [readDrawn, query]);
  const onDrawn = useCallback(
    (entries: readonly ListedEntry[]) => {
      const isNew = entries.some((entry) => !drawn.current.includes(entry));
      drawn.current = entries;
      if (isNew) readDrawn();
    },
    [readDrawn],
  );
  const shows = useMemo(() => makeShows(query, (entry) => read.get(entry)), [query, read]);
  return { shows, onDrawn };
}

/** Only what is drawn is kept: the texts of a whole library would fill the memory. */
function kept(
  before: ReadonlyMap<ListedEntry, EntryTexts>,
  wanted: readonly ListedEntry[],
  texts: ReadonlyMap<ArticleKey, EntryTexts>,
): ReadonlyMap<ListedEntry, EntryTexts> {
  return new Map(
    wanted.flatMap((entry) => {
      const found = texts.get(entry.key) ?? before.get(entry);
      return found ? [[entry, found] as const] : [];
    }),
  );
}
