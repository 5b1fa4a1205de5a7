import type { EntryLink } from './library-links.ts';

/** What the map shows of the library. */
export interface MapChoice {
  /** The numbers of the entries shown, in order. */
  readonly shown: readonly number[];
  /** The links among them, by their places in `shown`. */
  readonly links: readonly EntryLink[];
  /** How many of the wanted entries a link joins with another one of them. */
  readonly linked: number;
}

/**
 * Of the wanted entries those that a link joins with another one of them: at most `most`, those with the most links.
 * Where that leaves one without a link to any that is shown, it is not shown either.
 */
export function chooseForMap(
  links: readonly EntryLink[],
  isWanted: (entry: number) => boolean,
  most: number,
): MapChoice {
  const among = links.filter(([citing, cited]) => isWanted(citing) && isWanted(cited));
  const counts = new Map<number, number>();
  for (const entry of among.flat()) counts.set(entry, (counts.get(entry) ?? 0) + 1);
  const chosen = new Set(
    [...counts]
      .sort(([a, m], [b, n]) => n - m || a - b)
      .slice(0, most)
      .map(([entry]) => entry),
  );
  const kept = among.filter(([citing, cited]) => chosen.has(citing) && chosen.has(cited));
  const shown = [...new Set(kept.flat())].sort((a, b) => a - b);
  const places = new Map(shown.map((entry, place) => [entry, place]));
  const placed = kept.map(([citing, cited]): EntryLink => [places.get(citing) ?? 0, places.get(cited) ?? 0]);
  return { shown, links: placed, linked: counts.size };
}
