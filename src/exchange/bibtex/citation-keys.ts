import type { Citation } from '../../article/citation.ts';
import { foldText } from '../../lib/fold-text.ts';

/**
 * Gives each article of a file a key that no other has: `Biswas2023`, then `Biswas2023a`. Stable for the same articles
 * in the same order.
 */
export class CitationKeys {
  readonly #given = new Map<string, number>();

  /** The key of the next article. */
  next({ authors, date, ids }: Citation): string {
    const family = foldText(authors[0]?.name.replace(/ \p{Lu}{1,6}(?: \S+)?$/u, '') ?? '').replace(
      /[^a-z0-9]/g,
      '',
    );
    const wanted = ids.pmid ?? ids.pmcid ?? '';
    const base = `${family || 'article'}${date?.year ?? ''}${wanted && `-${wanted}`}`;
    const count = this.#given.get(base) ?? 0;
    this.#given.set(base, count + 1);
    return count === 0 ? base : `${base}-${count + 1}`;
  }
}
