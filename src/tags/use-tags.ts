import { useEffect, useState } from 'preact/hooks';
import type { StoredTag } from '../store/schema.ts';
import type { TagsWorld } from './tags-world.ts';

/** The user's tags as the library has them now; undefined until it first said so. */
export interface Tags {
  readonly tags: readonly StoredTag[] | undefined;
  readonly error: unknown;
  /** Asks again; resolves when the new ones are there to be drawn. */
  readonly refresh: () => Promise<void>;
}

/** Reads the tags, and reads them again after each change of the library, in this page or elsewhere. */
export function useTags(world: TagsWorld): Tags {
  const [tags, setTags] = useState<readonly StoredTag[]>();
  const [error, setError] = useState<unknown>();
  const refresh = () =>
    world.tags().then(
      (now) => {
        setTags(now);
        setError(undefined);
      },
      (reason: unknown) => setError(reason),
    );
  useEffect(() => {
    const life = new AbortController();
    void refresh();
    world.onChange(() => void refresh(), life.signal);
    return () => life.abort();
  }, [world]);
  return { tags, error, refresh };
}
