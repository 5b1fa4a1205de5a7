import { useState } from 'preact/hooks';
import { articleKey } from '../../article/article-key.ts';
import type { Citation } from '../../article/citation.ts';
import type { LookUpWorld } from '../look-up/look-up-world.ts';
import { type LookUp, useLookUp } from '../look-up/use-look-up.ts';
import { type LookedUp, NOT_LOOKED_UP } from './add-rows.ts';
import type { PastedList } from './pasted-list.ts';

/** What there is to look up of a list, and what was. */
export interface ListLookUp {
  readonly looked: LookedUp;
  readonly lookUp: LookUp;
  /** How many articles and references have not been looked up, or could not be. */
  readonly open: number;
  /** Looks them up. To be called in a click. */
  start(): void;
  forget(): void;
}

export function useListLookUp(world: LookUpWorld, list: PastedList): ListLookUp {
  const [looked, setLooked] = useState(NOT_LOOKED_UP);
  const lookUp = useLookUp(world);
  const articles = list.articles.filter(({ ids }) => {
    const key = articleKey(ids);
    return key !== undefined && !looked.found.has(key) && !looked.missing.has(key);
  });
  const references = list.unclear.filter(({ line, fields }) => fields && !looked.guesses.has(line));
  const start = () =>
    lookUp.start(async (options) => {
      if (articles.length > 0) {
        const found = await world.findArticles(
          articles.map(({ ids }) => ids),
          options,
        );
        setLooked((now) => ({
          ...now,
          found: new Map([...now.found, ...found.found]),
          missing: new Set([...now.missing, ...found.missing]),
          failed: found.failed,
        }));
      }
      const { signal, onWait } = options;
      for (const [at, { line, fields = {} }] of references.entries()) {
        options.onProgress?.(at, references.length);
        const guess = (await world.matchCitation(fields, { signal, onWait })) ?? null;
        setLooked((now) => ({ ...now, guesses: withGuess(now.guesses, line, guess) }));
      }
    });
  return {
    looked,
    lookUp,
    open: articles.length + references.length,
    start,
    forget: () => setLooked(NOT_LOOKED_UP),
  };
}

function withGuess(
  guesses: ReadonlyMap<number, Citation | null>,
  line: number,
  guess: Citation | null,
): ReadonlyMap<number, Citation | null> {
  return new Map([...guesses, [line, guess]]);
}
