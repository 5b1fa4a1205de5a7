import type { Decision, Status } from '../../../entry/entry.ts';
import type { ListedEntry } from '../../../search/listed-entry.ts';

// TEMPORARY until SEARCH's countFacets is there.
export interface Facets {
  readonly tags: ReadonlyMap<string, number>;
  readonly statuses: ReadonlyMap<Status | 'none', number>;
  readonly decisions: ReadonlyMap<Decision | 'none', number>;
  readonly years: ReadonlyMap<number, number>;
  readonly journals: ReadonlyMap<string, number>;
  readonly authors: ReadonlyMap<string, number>;
  readonly origins: ReadonlyMap<string, number>;
  readonly retracted: number;
}

export function countFacets(entries: readonly ListedEntry[]): Facets {
  const tags = new Map<string, number>();
  const statuses = new Map<Status | 'none', number>();
  const decisions = new Map<Decision | 'none', number>();
  const years = new Map<number, number>();
  const journals = new Map<string, number>();
  const authors = new Map<string, number>();
  const origins = new Map<string, number>();
  let retracted = 0;
  const add = <T>(counts: Map<T, number>, value: T) => counts.set(value, (counts.get(value) ?? 0) + 1);
  for (const entry of entries) {
    for (const tag of entry.tagKeys) add(tags, tag);
    add(statuses, entry.status ?? 'none');
    add(decisions, entry.decision ?? 'none');
    if (entry.year !== undefined) add(years, entry.year);
    if (entry.journal !== undefined) add(journals, entry.journal);
    for (const author of entry.authors) add(authors, author);
    for (const origin of entry.origins) add(origins, origin);
    if (entry.isRetracted) retracted++;
  }
  return { tags, statuses, decisions, years, journals, authors, origins, retracted };
}
