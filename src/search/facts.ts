import type { Filter } from './filter.ts';
import type { ListedEntry } from './listed-entry.ts';
import type { Term } from './query.ts';

/** Says whether something is so of an entry. */
export type Fact = (entry: ListedEntry) => boolean;

/** What these terms say of an entry that is known without its texts, all of it. Identifiers are not (`pmid:`). */
export function factsOf(terms: readonly Term[]): Fact[] {
  return terms.flatMap((term) => {
    const fact = factOf(term);
    return fact ? [term.not ? (entry: ListedEntry) => !fact(entry) : fact] : [];
  });
}

function factOf(term: Term): Fact | undefined {
  switch (term.type) {
    case 'status':
      return ({ status }) => term.values.includes(status ?? 'none');
    case 'decision':
      return ({ decision }) => term.values.includes(decision ?? 'none');
    case 'year':
      return ({ year }) => year !== undefined && year >= term.from && year <= term.to;
    case 'has':
      return ({ noteCount, highlightCount }) => (term.what === 'note' ? noteCount : highlightCount) > 0;
    case 'is':
      return ({ isRetracted }) => isRetracted;
    case 'words':
    case 'field':
    case 'pmid':
      return undefined;
  }
}

/** The parts of a filter by which entries are counted. */
export type FilterPart = keyof Filter;

/**
 * What each part of a filter asks of an entry; a part that does not filter asks nothing. `below`: the keys of a tag and
 * of those below it.
 */
export function filterFacts(
  filter: Filter,
  below: (tag: string) => ReadonlySet<string>,
): Partial<Record<FilterPart, Fact>> {
  const facts: Partial<Record<FilterPart, Fact>> = {};
  const families = filter.tags.map(below);
  if (families.length > 0) {
    facts.tags = ({ tagKeys }) => families.every((family) => tagKeys.some((key) => family.has(key)));
  }
  const among = <Value>(
    part: FilterPart,
    chosen: readonly Value[],
    valueOf: (entry: ListedEntry) => Value | undefined,
  ) => {
    if (chosen.length === 0) return;
    const values = new Set(chosen);
    facts[part] = (entry) => {
      const value = valueOf(entry);
      return value !== undefined && values.has(value);
    };
  };
  among('statuses', filter.statuses, ({ status }) => status ?? 'none');
  among('decisions', filter.decisions, ({ decision }) => decision ?? 'none');
  const { from = -Infinity, to = Infinity } = filter.years ?? {};
  if (filter.years) facts.years = ({ year }) => year !== undefined && from <= year && year <= to;
  among('journals', filter.journals, ({ journal }) => journal);
  const anyAmong = (
    part: FilterPart,
    chosen: readonly string[],
    valuesOf: (entry: ListedEntry) => readonly string[],
  ) => {
    if (chosen.length === 0) return;
    const values = new Set(chosen);
    facts[part] = (entry) => valuesOf(entry).some((value) => values.has(value));
  };
  anyAmong('authors', filter.authors, ({ authors }) => authors);
  anyAmong('origins', filter.origins, ({ origins }) => origins);
  if (filter.isRetracted) facts.isRetracted = ({ isRetracted }) => isRetracted;
  return facts;
}
