import type { Decision, Status } from '../entry/entry.ts';

/** One thing that a query asks for. `not`: it must not hold. Words stand as they were typed, without what parts them. */
export type Term =
  /**
   * Words that must follow each other somewhere. `isOpen`: of the last one the beginning is enough. `isJoined`: nothing
   * was between them but what may as well not be there. `identifier`: or a PMID, PMCID or DOI begins so.
   */
  | {
      readonly type: 'words';
      readonly words: readonly string[];
      readonly isOpen: boolean;
      readonly isJoined: boolean;
      readonly identifier: string | undefined;
      readonly not: boolean;
    }
  /** Words that one tag, one author or the journal must have, in any order. `text`: all of what was typed. */
  | {
      readonly type: 'field';
      readonly field: 'tag' | 'author' | 'journal';
      readonly text: string;
      readonly words: readonly string[];
      readonly not: boolean;
    }
  | { readonly type: 'pmid'; readonly pmid: string; readonly not: boolean }
  | { readonly type: 'status'; readonly values: readonly (Status | 'none')[]; readonly not: boolean }
  | { readonly type: 'decision'; readonly values: readonly (Decision | 'none')[]; readonly not: boolean }
  /** Both ends belong to it. */
  | { readonly type: 'year'; readonly from: number; readonly to: number; readonly not: boolean }
  | { readonly type: 'has'; readonly what: 'note' | 'highlight'; readonly not: boolean }
  | { readonly type: 'is'; readonly what: 'retracted'; readonly not: boolean };

/** What the user typed, understood. */
export interface Query {
  /** All of them must hold; none: everything is found. */
  readonly terms: readonly Term[];
  /** Pieces of syntax that were not understood and are searched for as words instead, as typed. */
  readonly notUnderstood: readonly string[];
}

/** Nothing typed. */
export const NO_QUERY: Query = { terms: [], notUnderstood: [] };
