import { useEffect, useState } from 'preact/hooks';
import type { EntryFacts } from '../../store/read/entry-facts.ts';
import type { StoredTag } from '../../store/schema.ts';
import { type EntryLink, libraryLinks } from './library-links.ts';
import type { LookWorld } from './look-world.ts';
import { citingEntries, mostWanted, type OftenCited } from './often-cited.ts';

/** Who cites whom, as pictures show it. */
interface LookedAtLinks {
  readonly within: readonly EntryLink[];
  readonly often: readonly OftenCited[];
  /** How many articles without an entry are cited twice or more. */
  readonly oftenInAll: number;
}

/** The library as it was when it was read; its links come a little later than the rest. */
export interface LookedAt {
  readonly entries: readonly EntryFacts[];
  readonly tags: readonly StoredTag[];
  readonly links: LookedAtLinks | undefined;
}

/** As many are listed. */
const MOST_OFTEN = 25;
/** Many changes in a row are looked at once. In milliseconds. */
const QUIET = 600;

/** Reads the library, and reads it again after it changed, in this page or elsewhere; the last pictures stay meanwhile. */
export function useLook(world: LookWorld): { look: LookedAt | undefined; error: unknown; retry: () => void } {
  const [look, setLook] = useState<LookedAt>();
  const [error, setError] = useState<unknown>();
  const [times, setTimes] = useState(0);
  const again = () => setTimes((before) => before + 1);
  useEffect(() => {
    const life = new AbortController();
    const show = (now: LookedAt) => {
      if (!life.signal.aborted) setLook((before) => (before?.links && !now.links ? before : now));
    };
    readLook(world, show).then(
      () => setError(undefined),
      (reason: unknown) => {
        if (!life.signal.aborted) setError(reason);
      },
    );
    return () => life.abort();
  }, [world, times]);
  useEffect(() => {
    const life = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(again, QUIET);
    };
    world.onChange(soon, life.signal);
    return () => {
      clearTimeout(timer);
      life.abort();
    };
  }, [world]);
  return { look, error, retry: again };
}

async function readLook(world: LookWorld, show: (now: LookedAt) => void): Promise<void> {
  const [entries, tags] = await Promise.all([world.entries(), world.tags()]);
  show({ entries, tags, links: undefined });
  const links = libraryLinks(entries);
  await world.links((some) => links.take(some));
  const wanted = mostWanted(links, MOST_OFTEN);
  const often = citingEntries(wanted.keys, await world.citing(wanted.keys), links.numberOf);
  show({ entries, tags, links: { within: links.within, often, oftenInAll: wanted.all } });
}
