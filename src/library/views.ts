import type { FunctionComponent } from 'preact';

/** What every view of the library page is given. */
export interface ViewProps {
  /** What comes after the view's name in the address (`#/entries/pmid:1`), decoded; '' for nothing. */
  readonly path: string;
  /** Goes to a view: `goTo('entries', key)`. */
  readonly goTo: (view: ViewName, path?: string) => void;
}

export const VIEWS = ['entries', 'look', 'add', 'tidy'] as const;
export type ViewName = (typeof VIEWS)[number];

/** Loads a view when it is first shown, so that the list does not wait for pictures that nobody asked for. */
export type LoadView = () => Promise<FunctionComponent<ViewProps>>;
