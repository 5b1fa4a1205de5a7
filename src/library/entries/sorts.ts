import type { SortBy } from '../../search/filter.ts';

/** What the list can be sorted by, in the order in which that is offered. */
export const SORTS = [
  'relevance',
  'modified',
  'created',
  'year',
  'title',
  'author',
  'journal',
  'rating',
] as const satisfies readonly SortBy[];
