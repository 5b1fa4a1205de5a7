import type { Mention } from '../../pages/reading.ts';
import { type BadgeMeasures, type Box, linesOf } from './place-badge.ts';

/**
 * What `placeBadge` needs to know of a mention; undefined while it is not shown. Only reads: measure all badges, then
 * move all, so that the page is laid out once.
 */
export function measureBadge(mention: Mention, host: Element, badge: Element): BadgeMeasures | undefined {
  const container = mention.element.getBoundingClientRect();
  if (container.width === 0) return undefined;
  const { left: x, top: y } = host.getBoundingClientRect();
  return {
    origin: { x, y },
    lines: linesFromTitleOn(mention),
    container,
    viewportWidth: document.documentElement.clientWidth,
    badge: badge.getBoundingClientRect(),
  };
}

/** What tells the places of mentions apart: their elements, or their PMIDs where one text holds all (`?format=pmid`). */
export type Place = Element | string;

/** The place of this mention. */
export function placeOf({ element, ids }: Mention): Place {
  return (element.localName === 'pre' && ids.pmid) || element;
}

function linesFromTitleOn(mention: Mention): Box[] {
  const { element, anchor } = mention;
  const place = placeOf(mention);
  const line = typeof place === 'string' ? new RegExp(`^(PMID- )?${place}$`, 'm') : undefined;
  const title: Box[] = [];
  const rest: Box[] = [];
  // Text alone: the rectangles of a whole element's range also hold its blocks, which reach to the container's edge.
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const at = line?.exec(node.nodeValue ?? '');
    if (at) return linesOf(rectsOf(node, at.index));
    if (anchor.contains(node)) title.push(...rectsOf(node));
    else if (title.length > 0) rest.push(...rectsOf(node));
  }
  const last = linesOf(title).at(-1);
  return last ? linesOf([last, ...rest.filter((rect) => rect.bottom > last.top)]) : [];
}

function rectsOf(text: Node, start = 0): Iterable<Box> {
  const range = document.createRange();
  range.selectNodeContents(text);
  range.setStart(text, start);
  return range.getClientRects();
}
