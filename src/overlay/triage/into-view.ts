/** How far from the edges of what the user sees of the page a result stands at least, px. */
const EDGE = 16;
/** What a page's own sticky bar may cover at the top, px: PubMed's search bar is higher nowhere. */
const STICKY = 72;

/** Does this row begin inside of what the user sees? */
export function beginsInView(row: Element): boolean {
  const { top, height } = row.getBoundingClientRect();
  return height > 0 && top >= 0 && top < window.innerHeight;
}

/**
 * Scrolls the page so that the row is seen whole, or from its beginning where it is higher than the window; not at all
 * where it is. `covered` is what our own bar takes of the window's lower end, px.
 */
export function scrollIntoView(row: Element, covered: number): void {
  const { top, bottom, height } = row.getBoundingClientRect();
  const first = STICKY + EDGE;
  const last = window.innerHeight - covered - EDGE;
  if (top >= first && bottom <= last) return;
  const room = last - first;
  // A third from the top, so that the next ones are seen too.
  const wanted = height >= room ? first : Math.min(first + room / 3, last - height);
  window.scrollBy({ top: top - wanted, behavior: 'instant' });
}
