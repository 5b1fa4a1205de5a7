import { useEffect, useRef, useState } from 'preact/hooks';
import type { TidyFacts } from '../../store/read/tidy-facts.ts';
import { findPairs, type FoundPair } from './find-pairs.ts';
import { type CountedTag, similarTags } from './similar-tags.ts';
import type { TidyWorld } from './tidy-world.ts';

/** How long after a change the library is looked through again, ms: one change seldom comes alone. */
const PAUSE = 400;

/** What there is to tidy. */
export interface Findings {
  readonly pairs: readonly FoundPair[];
  /** Entries without a title. */
  readonly untitled: readonly TidyFacts[];
  /** Tags that are on one article. */
  readonly usedOnce: readonly CountedTag[];
  /** Which other tag one of those may be, by its key. */
  readonly similar: ReadonlyMap<string, CountedTag>;
}

/** Looks through the library, and again after each change of it. `findings` are undefined until the first time. */
export function useFindings(world: TidyWorld): {
  findings: Findings | undefined;
  error: unknown;
  look: () => Promise<void>;
} {
  const [findings, setFindings] = useState<Findings>();
  const [error, setError] = useState<unknown>();
  const asked = useRef(0);
  const look = async () => {
    const mine = ++asked.current;
    try {
      const [facts, tags] = await Promise.all([world.facts(), world.tags()]);
      if (mine !== asked.current) return;
      setFindings({
        pairs: findPairs(facts),
        untitled: facts.filter(({ title }) => title === undefined),
        usedOnce: tags.filter(({ count }) => count === 1),
        similar: similarTags(tags.filter(({ count }) => count > 0)),
      });
      setError(undefined);
    } catch (reason) {
      setError(reason);
    }
  };
  useEffect(() => {
    const life = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    void look();
    world.onChange(() => {
      clearTimeout(timer);
      timer = setTimeout(() => void look(), PAUSE);
    }, life.signal);
    return () => {
      clearTimeout(timer);
      life.abort();
    };
  }, [world]);
  return { findings, error, look };
}
