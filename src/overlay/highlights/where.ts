import type { Where } from './bar.ts';
import type { Pointed } from './pointed.ts';
import type { Selected } from './selected-quote.ts';

/** Where the user ended selecting. */
export function whereSelected({ range, isBackward }: Pick<Selected, 'range' | 'isBackward'>): Where {
  return () => {
    const lines = linesOf(range);
    const line = isBackward ? lines[0] : lines.at(-1);
    return line && { line, isBackward };
  };
}

/** The line of a highlight that was pointed to. */
export function whereMark({ range, line: index }: Pick<Pointed, 'range' | 'line'>): Where {
  return () => {
    const line = range.getClientRects()[index];
    return line && { line, isBackward: false };
  };
}

function linesOf(range: Range): DOMRect[] {
  return [...range.getClientRects()].filter(({ width }) => width > 0);
}
