import * as v from 'valibot';
import { DecisionSchema, StatusSchema } from '../../../entry/entry.ts';
import { type Filter, NO_FILTER, type Sort } from '../../../search/filter.ts';
import { setting } from '../../../settings/setting.ts';
import { SORTS } from '../sorts.ts';

const Names = v.array(v.string());
const FilterSchema = v.object({
  tags: Names,
  statuses: v.array(v.union([StatusSchema, v.literal('none')])),
  decisions: v.array(v.union([DecisionSchema, v.literal('none')])),
  years: v.array(v.number()),
  journals: Names,
  authors: Names,
  origins: Names,
  isRetracted: v.boolean(),
}) satisfies v.GenericSchema<Filter>;

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

/** The searches that the user keeps, in the order of their names. */
export const savedSearches = setting<readonly SavedSearch[]>(
  'librarySearches',
  (kept) => v.is(v.array(SavedSearchSchema), kept),
  [],
);

/** With this search under its name, which a former one of the same name gives up. */
export function withSearch(searches: readonly SavedSearch[], saved: SavedSearch): SavedSearch[] {
  const name = saved.name.trim().replace(/\s+/g, ' ');
  return inOrder([...withoutSearch(searches, name), { ...saved, name }]);
}

/** With a search under another name. */
export function renamedSearch(searches: readonly SavedSearch[], from: string, to: string): SavedSearch[] {
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
    Array.isArray(value) ? value.length === 0 : value === false,
  );
}

function inOrder(searches: readonly SavedSearch[]): SavedSearch[] {
  return searches.toSorted((a, b) => a.name.localeCompare(b.name));
}
