import type { Decision, Status } from '../entry/entry.ts';
import { type Fact, filterFacts, type FilterPart } from './facts.ts';
import type { Filter } from './filter.ts';
import type { IndexedTag } from './library-index.ts';
import type { ListedEntry } from './listed-entry.ts';
import { familyOf } from './tag-family.ts';
import { TagTree } from './tag-tree-counts.ts';

/** How many entries there are for each thing that one can filter by. What is not there has none. */
export interface Facets {
  /** By the key of a tag, with those below it; by `treeKey` for what is no tag itself. Each entry counts once. */
  readonly tags: ReadonlyMap<string, number>;
  readonly statuses: ReadonlyMap<Status | 'none', number>;
  readonly decisions: ReadonlyMap<Decision | 'none', number>;
  readonly years: ReadonlyMap<number, number>;
  readonly journals: ReadonlyMap<string, number>;
  /** Any author of an article, not only the first. */
  readonly authors: ReadonlyMap<string, number>;
  /** '' is the user's own hand. */
  readonly origins: ReadonlyMap<string, number>;
  readonly retracted: number;
}

/**
 * Counts what the side of the library filters by. `entries`: what a query found, unfiltered. Each part is counted among
 * the entries that pass all others, so that its numbers say what choosing one more would add; tags, of which all must
 * hold, among those that pass all, so that they say what would be left.
 */
export function countFacets(
  entries: readonly ListedEntry[],
  filter: Filter,
  tags: readonly IndexedTag[],
): Facets {
  const facts = Object.entries(filterFacts(filter, (tag) => familyOf(tag, tags)));
  const tree = new TagTree(tags);
  const statuses = new Map<Status | 'none', number>();
  const decisions = new Map<Decision | 'none', number>();
  const years = new Map<number, number>();
  const journals = new Map<string, number>();
  const authors = new Map<string, number>();
  const origins = new Map<string, number>();
  let retracted = 0;
  for (const entry of entries) {
    const failed = failedPart(entry, facts);
    if (failed === SEVERAL) continue;
    const counts = (part: FilterPart) => failed === undefined || failed === part;
    if (failed === undefined) tree.count(entry.tagKeys);
    if (counts('statuses')) add(statuses, entry.status ?? 'none');
    if (counts('decisions')) add(decisions, entry.decision ?? 'none');
    if (counts('years') && entry.year !== undefined) add(years, entry.year);
    if (counts('journals') && entry.journal !== undefined) add(journals, entry.journal);
    if (counts('authors')) for (const author of entry.authors) add(authors, author);
    if (counts('origins')) for (const origin of entry.origins) add(origins, origin);
    if (counts('isRetracted') && entry.isRetracted) retracted += 1;
  }
  return { tags: tree.counts(), statuses, decisions, years, journals, authors, origins, retracted };
}

const SEVERAL = 'several';

/** The one part that the entry does not pass; undefined where it passes all. */
function failedPart(entry: ListedEntry, facts: readonly [string, Fact][]): string | undefined {
  let failed: string | undefined;
  for (const [part, fact] of facts) {
    if (fact(entry)) continue;
    if (failed !== undefined) return SEVERAL;
    failed = part;
  }
  return failed;
}

function add<Value>(counts: Map<Value, number>, value: Value): void {
  counts.set(value, (counts.get(value) ?? 0) + 1);
}
