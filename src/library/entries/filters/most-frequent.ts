import type { FacetOption } from './facet-option.ts';

/** The most journals, and authors, that are offered: beyond them the search field is the better way. */
const MOST = 200;

/**
 * The values that most have, the most frequent first, equal ones by name; what is chosen stands there too when few have
 * it. A library has as many authors as entries: only those that are offered are put in order.
 */
export function mostFrequent(
  counts: ReadonlyMap<string, number>,
  chosen: readonly string[],
  name: (value: string) => string = (value) => value,
): FacetOption[] {
  const least = leastOf(counts);
  const offered = new Map<string, number>();
  for (const [value, count] of counts) if (count > least) offered.set(value, count);
  for (const [value, count] of counts) {
    if (offered.size >= MOST) break;
    if (count === least) offered.set(value, count);
  }
  for (const value of chosen) offered.set(value, counts.get(value) ?? 0);
  return [...offered]
    .sort(([a, many], [b, more]) => more - many || a.localeCompare(b))
    .map(([value, count]) => ({ value, name: name(value), count }));
}

/** The count of which only some still have a place. */
function leastOf(counts: ReadonlyMap<string, number>): number {
  const values = new Map<number, number>();
  for (const count of counts.values()) values.set(count, (values.get(count) ?? 0) + 1);
  let places = MOST;
  let least = 0;
  for (const [count, many] of [...values].sort(([a], [b]) => b - a)) {
    if (places <= 0) break;
    least = count;
    places -= many;
  }
  return least;
}
