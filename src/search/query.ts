/** One thing that a query asks for. */
export type Term =
  /** A word that must occur somewhere; in the last place typed, and anywhere else, its beginning is enough. */
  | { readonly type: 'word'; readonly words: readonly string[]; readonly not: boolean }
  /** Words that must follow each other in one field. */
  | { readonly type: 'phrase'; readonly words: readonly string[]; readonly not: boolean }
  /** Within one field. `text` is folded as fields are. */
  | {
      readonly type: 'field';
      readonly field: 'tag' | 'author' | 'journal' | 'status' | 'decision' | 'pmid';
      readonly text: string;
      readonly not: boolean;
    }
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
