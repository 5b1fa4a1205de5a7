/** What of the list's view stands beside each other. */
export interface Layout {
  /** The filters have a column of their own; else they are behind a button. */
  readonly hasSide: boolean;
  /** The list stays in sight when an entry is opened. */
  readonly hasBoth: boolean;
}

/** From these widths of the window (px) on there is room for filters and list; for list and detail; for all three. */
const SIDE_AND_LIST = 820;
const LIST_AND_DETAIL = 860;
const ALL_THREE = 1240;

/** What there is room for in a window of this width (px). */
export function layoutAt(width: number, isOpened: boolean): Layout {
  return {
    hasSide: width >= (isOpened ? ALL_THREE : SIDE_AND_LIST),
    hasBoth: width >= LIST_AND_DETAIL,
  };
}
