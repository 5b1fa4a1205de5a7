/** Free room to the right of the page's content from which on the panel is docked there. */
const LEAST_FREE = 300;
const WIDEST = 400;
const GAP = 16;
/** How many elements are looked at for the last px of the closed tab's width. */
const PATIENCE = 50;
/** The closed tab is never narrower, px. */
const NARROWEST_TAB = 16;
const WIDEST_TAB = 32;
/** Below this width of the window the panel is a sheet at the bottom. */
const NARROW = 768;
/** What shows something without containing text. */
const REPLACED = new Set('img svg video canvas iframe input button select textarea object embed'.split(' '));

/** Where the panel goes. `docked` is in px from the page's top left corner. */
export type PanelPlace =
  | { kind: 'docked'; left: number; top: number; width: number; height: number }
  | { kind: 'drawer'; /** Free px beside the content, for the closed tab; 32 at most. */ free: number }
  | { kind: 'sheet' };

/**
 * Measures the page and finds the panel's place: beside everything that the page shows at the height of its main part,
 * its own sidebar included, else over it. Reads rectangles only.
 */
export function placePanel(window: Window): PanelPlace {
  const { document } = window;
  const width = document.documentElement.clientWidth;
  if (width < NARROW) return { kind: 'sheet' };
  const part = mainPart(document);
  const main = part.getBoundingClientRect();
  const search = (from: number, enough: number, patience = Infinity) =>
    rightmost(document.body, { band: main, enough, patience }, from);
  // Mostly there is no room, and the first thing that is found beyond says so: then only the edge itself counts.
  const edge = width - LEAST_FREE;
  if (paragraphs(part).some((one) => textRight(one) > edge) || search(edge, edge + 1) > edge) {
    return { kind: 'drawer', free: width - search(width - WIDEST_TAB, width - NARROWEST_TAB, PATIENCE) };
  }
  const right = search(0, edge);
  const free = width - right;
  return {
    kind: 'docked',
    left: right + GAP + window.scrollX,
    top: main.top + window.scrollY,
    width: Math.min(free - 2 * GAP, WIDEST),
    height: main.height,
  };
}

/** Width of the closed tab in px: no more than the page leaves free at its edge, as long as it can be hit. */
export function tabWidth(place: PanelPlace): number {
  return place.kind === 'drawer' ? Math.max(NARROWEST_TAB, Math.min(WIDEST_TAB, place.free)) : WIDEST_TAB;
}

/** The page without its header and footer, as far as it says so. */
export function mainPart(document: Document): Element {
  return document.querySelector('main, [role="main"]') ?? document.body;
}

interface Search {
  /** The height at which it matters. */
  readonly band: DOMRect;
  /** What lies beyond, px of the viewport, makes no difference any more, and ends the search. */
  readonly enough: number;
  /** After so many elements it ends too, as if something had been found there. */
  patience: number;
}

/**
 * How far right something is shown in this element, in px of the viewport; `found` when that is further. Containers are
 * often as wide as the window, so only text, replaced elements and borders count. No computed styles: they cost more
 * than the rest.
 */
function rightmost(element: Element, search: Search, found: number): number {
  const { band, enough } = search;
  if (search.patience-- <= 0) return enough;
  const box = element.getBoundingClientRect();
  const isEmpty = box.width === 0;
  if (!isEmpty && (box.right <= found || box.bottom <= band.top || box.top >= band.bottom)) return found;
  if (isEmpty && ![...element.children].some((child) => child.getBoundingClientRect().width > 0))
    return found;
  // What is fixed to the window lies over the page as we do, and above us: it has no offset parent.
  if (element instanceof HTMLElement && !isEmpty && !element.offsetParent && element.tagName !== 'BODY') {
    return found;
  }
  if (REPLACED.has(element.localName) || hasEdge(element)) return Math.max(found, box.right);
  // From the last child: a sidebar comes after the text, and what it finds spares the rest.
  for (let node = element.lastChild; node && found < enough; node = node.previousSibling) {
    if (node instanceof Element) found = rightmost(node, search, found);
    else if (node instanceof Text && node.data.trim() !== '') found = Math.max(found, textRight(node));
  }
  return found;
}

/** Is the element's right edge itself to be seen? A link that looks like a button ends there, not with its text. */
function hasEdge(element: Element): boolean {
  if (!(element instanceof HTMLElement)) return false;
  const { offsetWidth, clientWidth, clientLeft } = element;
  // An inline element has no client width: a link in a frame of its own hugs its text.
  if (clientWidth === 0) return element.childElementCount === 0;
  return offsetWidth - clientWidth - clientLeft > 0;
}

/** The first paragraphs: where there is no room, the first of them mostly says so. */
function paragraphs(part: Element): Element[] {
  const all = part.getElementsByTagName('p');
  return [0, 1, 2, 3].flatMap((at) => all[at] ?? []);
}

function textRight(node: Text | Element): number {
  const range = document.createRange();
  range.selectNodeContents(node);
  return range.getBoundingClientRect().right;
}
