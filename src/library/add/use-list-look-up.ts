import { articleKey } from '../../article/article-key.ts';
import type { Citation } from '../../article/citation.ts';
import type { FoundArticles } from '../../ncbi/find-articles.ts';
import type { LookUpWorld } from '../look-up/look-up-world.ts';
import { findInParts } from '../look-up/find-in-parts.ts';
import { type LookUp, useLookUp } from '../look-up/use-look-up.ts';
import type { AddDraft } from './add-draft.ts';
import type { LookedUp } from './add-rows.ts';
import type { PastedList } from './pasted-list.ts';
import type { Told } from '../told.ts';

/** What there is to look up of a list. */
export interface ListLookUp {
  readonly lookUp: LookUp;
  /** How many articles and references have not been looked up, or could not be. */
  readonly open: number;
  /** Looks them up. To be called in a click. */
  start(): void;
}

/** What is found is kept in the draft; a look-up that is under way ends with the view. */
export function useListLookUp(world: LookUpWorld, list: PastedList, draft: Told<AddDraft>): ListLookUp {
  const { looked } = draft.now;
  const add = (more: (now: LookedUp) => LookedUp) => draft.change({ looked: more(draft.now.looked) });
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
        await findInParts(world, wanted, options, (part) => add((now) => withPart(now, part)));
      }
      const { signal, onWait } = options;
      for (const [at, { text, fields = {} }] of references.entries()) {
        options.onProgress?.(at, references.length);
        const guess = (await world.matchCitation(fields, { signal, onWait })) ?? null;
        add((now) => ({ ...now, guesses: withGuess(now.guesses, text, guess) }));
      }
    });
  return {
    lookUp,
    open: articles.length + references.length,
    start,
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
