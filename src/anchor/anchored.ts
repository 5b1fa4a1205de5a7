/** Where a quote stands in a text (UTF-16 units), and what it took to find it there. */
export interface Anchored {
  readonly start: number;
  readonly end: number;
  /** `position`: unmoved; `exact`: moved; `folded`: printed differently; `approximate`: worded differently. */
  readonly rung: 'position' | 'exact' | 'folded' | 'approximate';
}
