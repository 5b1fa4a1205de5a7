import * as v from 'valibot';
import { DecisionSchema, StatusSchema } from '../../../entry/entry.ts';
import { type Filter, NO_FILTER, type Sort, type YearRange } from '../../../search/filter.ts';
import { type Setting, setting } from '../../../settings/setting.ts';
import { SORTS } from '../sorts.ts';

const Names = v.array(v.string());
const FilterSchema = v.object({
  tags: Names,
  statuses: v.array(v.union([StatusSchema, v.literal('none')])),
  decisions: v.array(v.union([DecisionSchema, v.literal('none')])),
  /** A range; a list of all its years in searches that were saved at first. */
  years: v.optional(
    v.union([v.object({ from: v.optional(v.number()), to: v.optional(v.number()) }), v.array(v.number())]),
  ),
  journals: Names,
  authors: Names,
  origins: Names,
  isRetracted: v.boolean(),
});

const SavedSearchSchema = v.object({
  name: v.string(),
  /** As it was typed. */
  query: v.string(),
  filter: FilterSchema,
  /** Absent: by how well it fits while something is searched, else as the list is sorted anyway. */
  sort: v.optional(v.object({ by: v.picklist(SORTS), isDescending: v.boolean() })),
});

/** A search that the user gave a name. */
export interface SavedSearch {
  readonly name: string;
  readonly query: string;
  readonly filter: Filter;
  readonly sort?: Sort | undefined;
}

/** The same as it is kept. */
interface KeptSearch extends Omit<SavedSearch, 'filter'> {
  readonly filter: Omit<Filter, 'years'> & { readonly years?: YearRange | readonly number[] | undefined };
}

const keptSearches = setting<readonly KeptSearch[]>(
  'librarySearches',
  (kept) => v.is(v.array(SavedSearchSchema), kept),
  [],
);

/** The searches that the user keeps, in the order of their names. */
export const savedSearches: Setting<readonly SavedSearch[]> = {
  ...keptSearches,
  fallback: [],
  getValue: async () =>
    (await keptSearches.getValue()).map(({ filter: { years, ...rest }, ...search }) => ({
      ...search,
      filter: years === undefined ? rest : { ...rest, years: rangeOf(years) },
    })),
};

/** With this search under its name; undefined where another one has that name already. */
export function withSearch(searches: readonly SavedSearch[], saved: SavedSearch): SavedSearch[] | undefined {
  const name = saved.name.trim().replace(/\s+/g, ' ');
  return searches.some((one) => one.name === name) ? undefined : inOrder([...searches, { ...saved, name }]);
}

/** With a search under another name; undefined where another one has that name already. */
export function renamedSearch(
  searches: readonly SavedSearch[],
  from: string,
  to: string,
): SavedSearch[] | undefined {
  const search = searches.find(({ name }) => name === from);
  return search ? withSearch(withoutSearch(searches, from), { ...search, name: to }) : [...searches];
}

/** Without the search of this name. */
export function withoutSearch(searches: readonly SavedSearch[], gone: string): SavedSearch[] {
  return searches.filter(({ name }) => name !== gone);
}

/** Do a search and a filter ask for anything at all? */
export function asksForAnything(query: string, filter: Filter): boolean {
  return query.trim() !== '' || !isNoFilter(filter);
}

/** Is nothing chosen at the side? */
export function isNoFilter(filter: Filter): boolean {
  return Object.values({ ...NO_FILTER, ...filter }).every((value: unknown) =>
    Array.isArray(value) ? value.length === 0 : value === false || value === undefined,
  );
}

function rangeOf(years: YearRange | readonly number[]): YearRange | undefined {
  if (!isList(years)) return years;
  return years.length === 0 ? undefined : { from: Math.min(...years), to: Math.max(...years) };
}

function isList(years: YearRange | readonly number[]): years is readonly number[] {
  return Array.isArray(years);
}

function inOrder(searches: readonly SavedSearch[]): SavedSearch[] {
  return searches.toSorted((a, b) => a.name.localeCompare(b.name));
}
