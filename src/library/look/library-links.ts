import type { ArticleKey } from '../../article/article-key.ts';
import type { EntryFacts } from '../../store/read/entry-facts.ts';
import type { LinkKey } from '../../store/read/link-keys.ts';

/** From which entry to which a link goes, by their numbers in the list of entries. */
export type EntryLink = readonly [citing: number, cited: number];

/** The links of a library, taken in some at a time. */
export interface LibraryLinks {
  /** Those between two entries, each once. */
  readonly within: EntryLink[];
  /** How many links go from entries to each article that has none. */
  readonly outward: Map<ArticleKey, number>;
  readonly take: (links: readonly LinkKey[]) => void;
  /** The number of the entry that a link names by this key. */
  readonly numberOf: (key: ArticleKey) => number | undefined;
}

/** Sorts links by what they say of these entries, by whichever identifier a page named those. */
export function libraryLinks(entries: readonly Pick<EntryFacts, 'key' | 'knownAs'>[]): LibraryLinks {
  const numbers = new Map<ArticleKey, number>();
  entries.forEach(({ knownAs }, number) => {
    for (const alias of knownAs) if (!numbers.has(alias)) numbers.set(alias, number);
  });
  // An entry's own key counts before what others are known as.
  entries.forEach(({ key }, number) => numbers.set(key, number));
  const within: EntryLink[] = [];
  const seen = new Set<number>();
  const outward = new Map<ArticleKey, number>();
  return {
    within,
    outward,
    numberOf: (key) => numbers.get(key),
    take(links) {
      for (const [citingKey, citedKey] of links) {
        const [citing, cited] = [numbers.get(citingKey), numbers.get(citedKey)];
        if (citing === undefined) continue;
        if (cited === undefined) {
          outward.set(citedKey, (outward.get(citedKey) ?? 0) + 1);
          continue;
        }
        const link = citing * entries.length + cited;
        if (citing === cited || seen.has(link)) continue;
        seen.add(link);
        within.push([citing, cited]);
      }
    },
  };
}
