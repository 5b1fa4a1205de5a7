import { useState } from 'preact/hooks';
import { articleKey } from '../../article/article-key.ts';
import type { Citation } from '../../article/citation.ts';
import type { FoundArticles } from '../../ncbi/find-articles.ts';
import type { LookUpWorld } from '../look-up/look-up-world.ts';
import { findInParts } from '../look-up/find-in-parts.ts';
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
  const references = list.unclear.filter(({ text, fields }) => fields && !looked.guesses.has(text));
  const start = () =>
    lookUp.start(async (options) => {
      if (articles.length > 0) {
        const wanted = articles.map(({ ids }) => ids);
        await findInParts(world, wanted, options, (part) => setLooked((now) => withPart(now, part)));
      }
      const { signal, onWait } = options;
      for (const [at, { text, fields = {} }] of references.entries()) {
        options.onProgress?.(at, references.length);
        const guess = (await world.matchCitation(fields, { signal, onWait })) ?? null;
        setLooked((now) => ({ ...now, guesses: withGuess(now.guesses, text, guess) }));
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
  guesses: ReadonlyMap<string, Citation | null>,
  text: string,
  guess: Citation | null,
): ReadonlyMap<string, Citation | null> {
  return new Map([...guesses, [text, guess]]);
}

function withPart(looked: LookedUp, { found, missing, failed }: FoundArticles): LookedUp {
  const again = new Map([...looked.failed].filter(([key]) => !found.has(key) && !missing.includes(key)));
  return {
    ...looked,
    found: new Map([...looked.found, ...found]),
    missing: new Set([...looked.missing, ...missing]),
    failed: new Map([...again, ...failed]),
  };
}
