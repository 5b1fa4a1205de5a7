import type { FunctionComponent } from 'preact';

/** What every view of the library page is given. */
export interface ViewProps {
  /** What comes after the view's name in the address (`#/entries/pmid:1`), decoded; '' for nothing. */
  readonly path: string;
  /** What the address says is searched for (`#/entries?q=sepsis`); '' for nothing. */
  readonly query: string;
  /** The tag that the address begins the list with; '' for none. */
  readonly tag: string;
  /** The origin that it begins with, the name of a list or file; '' for none. */
  readonly origin: string;
  /** The entry in the address is to go out. */
  readonly isExported?: boolean;
  /** Goes to a view: `goTo('entries', key)`. */
  readonly goTo: GoTo;
}

export type GoTo = (view: ViewName, path?: string, how?: Way) => void;

/** How one goes there. */
interface Way {
  /** What is searched for there; absent: what is searched for now, within the same view. */
  readonly query?: string;
  /** The way back does not lead through here. Nothing happens where the user has left for another view meanwhile. */
  readonly replaces?: boolean;
}

/** In the order in which the page leads to them. */
export const VIEWS = ['entries', 'look', 'add', 'import', 'tidy'] as const;
export type ViewName = (typeof VIEWS)[number];

/** Loads a view when it is first shown, so that the list does not wait for pictures that nobody asked for. */
export type LoadView = () => Promise<FunctionComponent<ViewProps>>;
