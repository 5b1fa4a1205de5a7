import { canPaint } from './paint.ts';

const NAME = 'pubmargin-flash';
/** On, off, on, …: ms. Two flashes: far below the three in a second that can harm (WCAG 2.3.1). */
const FLASHES = [350, 200, 500];
/** Instead, for who wants no motion. */
const STEADY = [2_000];
/** How far from the window's top the highlight comes, as a share of its height: sheet and drawer leave that free. */
const FROM_TOP = 0.2;

let ends: (() => void) | undefined;

/** Scrolls to the first of the ranges that the page shows and flashes it; false where it shows none. */
export function flash(ranges: readonly Range[], signal: AbortSignal): boolean {
  const range = ranges.find((one) => one.getClientRects().length > 0);
  if (!range) return false;
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const { top, bottom } = range.getBoundingClientRect();
  const isSeen = top >= 0 && bottom <= innerHeight / 2;
  if (!isSeen) scrollBy({ top: top - innerHeight * FROM_TOP, behavior: 'instant' });
  if (canPaint()) blink(range, isCalm ? STEADY : FLASHES, signal);
  return true;
}

function blink(range: Range, times: readonly number[], signal: AbortSignal): void {
  ends?.();
  const highlight = new Highlight(range);
  highlight.priority = 1;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const step = (at: number): void => {
    const time = times[at];
    if (at % 2 === 0 && time !== undefined) CSS.highlights.set(NAME, highlight);
    else CSS.highlights.delete(NAME);
    if (time !== undefined) timer = setTimeout(() => step(at + 1), time);
  };
  const end = (): void => {
    clearTimeout(timer);
    CSS.highlights.delete(NAME);
  };
  ends = end;
  signal.addEventListener('abort', end, { once: true });
  step(0);
}
