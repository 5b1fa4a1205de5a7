import type { ComponentChildren } from 'preact';

/** One value that entries can be filtered by. */
export interface FacetOption {
  readonly value: string;
  readonly name: ComponentChildren;
  /** How many of what is found have it. */
  readonly count: number;
}
