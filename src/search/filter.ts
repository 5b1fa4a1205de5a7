import type { Decision, Status } from '../entry/entry.ts';

/** Years of publication, both ends included; an absent end is open. */
export interface YearRange {
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

/**
 * What is chosen at the side of the library. Within one of them any of the chosen will do, several of them must all hold;
 * an empty list, and what is absent, does not filter.
 */
export interface Filter {
  /**
   * Tag keys; an entry must have all of them. A tag stands for those below it too (`methods` for `methods/rct`). What is
   * no tag itself goes by its folded name and a slash: see `treeKey` (tag-family.ts).
   */
  readonly tags: readonly string[];
  readonly statuses: readonly (Status | 'none')[];
  readonly decisions: readonly (Decision | 'none')[];
  readonly years?: YearRange | undefined;
  readonly journals: readonly string[];
  readonly authors: readonly string[];
  /** '' is the user's own hand. */
  readonly origins: readonly string[];
  readonly isRetracted: boolean;
}

/** Nothing is filtered. */
export const NO_FILTER: Filter = {
  tags: [],
  statuses: [],
  decisions: [],
  journals: [],
  authors: [],
  origins: [],
  isRetracted: false,
};

/** What the list is sorted by; `relevance` only while something is searched. */
export type SortBy =
  'relevance' | 'modified' | 'created' | 'year' | 'title' | 'author' | 'journal' | 'rating';

export interface Sort {
  readonly by: SortBy;
  readonly isDescending: boolean;
}
