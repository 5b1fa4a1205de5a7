import type { Mark } from './marks.ts';

/** What of a page answers to a click itself. */
const INTERACTIVE =
  'a[href], button, input, select, textarea, label, summary, [role="button"], [role="link"], [contenteditable]';

/** A highlight that was pointed to, with the range and the line of it that was hit. */
export interface Pointed {
  readonly mark: Mark;
  readonly range: Range;
  readonly line: number;
}

/**
 * The highlight that a click means: a plain click of the main button on the text, not on what the page itself answers
 * to, and not the end of selecting. Of those that overlap there the shortest.
 */
export function pointedMark(event: MouseEvent, marks: readonly Mark[]): Pointed | undefined {
  const { button, ctrlKey, metaKey, shiftKey, altKey, target } = event;
  if (event.defaultPrevented || button !== 0 || ctrlKey || metaKey || shiftKey || altKey) return undefined;
  if (!(target instanceof Element) || target.closest(INTERACTIVE)) return undefined;
  if (getSelection()?.isCollapsed === false) return undefined;
  return marks
    .flatMap((mark) =>
      mark.ranges.flatMap((range) => {
        const line = [...range.getClientRects()].findIndex((box) => holds(box, event));
        return line < 0 ? [] : [{ mark, range, line }];
      }),
    )
    .sort((a, b) => a.mark.quote.quote.exact.length - b.mark.quote.quote.exact.length)[0];
}

function holds({ left, right, top, bottom }: DOMRect, { clientX: x, clientY: y }: MouseEvent): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}
