import { useEffect, useState } from 'preact/hooks';
import type { EntriesWorld, FirstEntries, LibraryRead } from './entries-world.ts';

/** How many entries are painted before the whole library is read. */
const FIRST_ENTRIES = 50;

/** The library as the page knows it by now. */
export interface KnownLibrary {
  /** undefined until the first of it is there. */
  readonly first: FirstEntries | undefined;
  /** undefined until the reading has begun. A new object after each change. */
  readonly read: LibraryRead | undefined;
  readonly error: unknown;
}

/** Reads the library, the newest entries first, and follows its changes while the component is drawn. */
export function useLibrary(world: EntriesWorld): KnownLibrary {
  const [first, setFirst] = useState<FirstEntries>();
  const [read, setRead] = useState<LibraryRead>();
  const [error, setError] = useState<unknown>();
  useEffect(() => {
    const drawn = new AbortController();
    const failed = (reason: unknown) => drawn.signal.aborted || setError(reason);
    world.newest(FIRST_ENTRIES).then((found) => {
      if (drawn.signal.aborted) return;
      setFirst(found);
      world.follow(
        (now) => {
          setRead(now);
          setError(undefined);
        },
        failed,
        drawn.signal,
      );
    }, failed);
    return () => drawn.abort();
  }, [world]);
  return { first, read, error };
}
