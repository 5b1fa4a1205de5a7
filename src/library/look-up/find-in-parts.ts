import { articleKey, type ArticleKey } from '../../article/article-key.ts';
import type { ArticleIds } from '../../article/identifiers.ts';
import type { FetchOptions } from '../../ncbi/fetch-citations.ts';
import type { FoundArticles } from '../../ncbi/find-articles.ts';
import type { LookUpWorld } from './look-up-world.ts';

/** How many articles are looked up before what was found is kept: cancelling loses no more. */
const PART = 200;

/**
 * Looks articles up part by part and hands over what each part gave. Where NCBI does not answer at all, the rest is not
 * asked for and counts as failed for the same reason.
 */
export async function findInParts(
  world: Pick<LookUpWorld, 'findArticles'>,
  wanted: readonly ArticleIds[],
  options: FetchOptions,
  onPart: (part: FoundArticles, asked: readonly ArticleIds[]) => void | Promise<void>,
): Promise<void> {
  for (let start = 0; start < wanted.length; start += PART) {
    const asked = wanted.slice(start, start + PART);
    const onProgress = (done: number, total: number) =>
      options.onProgress?.(start + Math.floor((asked.length * done) / Math.max(1, total)), wanted.length);
    const part = await world.findArticles(asked, { ...options, onProgress });
    await onPart(part, asked);
    const [reason] = part.failed.values();
    if (!reason || part.found.size + part.missing.length > 0) continue;
    const rest = wanted.slice(start + PART);
    if (rest.length > 0)
      await onPart({ found: new Map(), missing: [], failed: failedAll(rest, reason) }, rest);
    return;
  }
}

function failedAll<T>(rest: readonly ArticleIds[], reason: T): Map<ArticleKey, T> {
  return new Map(
    rest.flatMap((ids) => {
      const key = articleKey(ids);
      return key ? [[key, reason]] : [];
    }),
  );
}
