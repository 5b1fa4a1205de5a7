/** Free room to the right of the page's content from which on the panel is docked there. */
const LEAST_FREE = 300;
const WIDEST = 400;
const GAP = 16;
/** The closed tab is never narrower, px. */
const NARROWEST_TAB = 16;
const WIDEST_TAB = 32;
/** Below this width of the window the panel is a sheet at the bottom. */
const NARROW = 768;
/** What shows something without containing text. */
const REPLACED = 'img, svg, video, canvas, iframe, input, button, select, textarea, object, embed';

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
  const main = mainPart(document).getBoundingClientRect();
  // Mostly there is no room, and the first thing that is found beyond says so: then only the edge itself counts.
  const edge = width - LEAST_FREE;
  const right = rightmost(document.body, main, 0, edge);
  if (right > edge) {
    return {
      kind: 'drawer',
      free: width - rightmost(document.body, main, width - WIDEST_TAB, width - NARROWEST_TAB),
    };
  }
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

/**
 * How far right something is shown in this element at the height of `band`, in px of the viewport; `found` when that is
 * further. Containers are often as wide as the window, so only text, replaced elements and borders count. What lies
 * beyond `enough` makes no difference any more, and ends the search. No computed styles: they cost more than the rest.
 */
function rightmost(element: Element, band: DOMRect, found: number, enough: number): number {
  const box = element.getBoundingClientRect();
  const isEmpty = box.width === 0;
  if (!isEmpty && (box.right <= found || box.bottom <= band.top || box.top >= band.bottom)) return found;
  if (isEmpty && ![...element.children].some((child) => child.getBoundingClientRect().width > 0))
    return found;
  // What is fixed to the window lies over the page as we do, and above us: it has no offset parent.
  if (element instanceof HTMLElement && !isEmpty && !element.offsetParent && element.tagName !== 'BODY') {
    return found;
  }
  if (element.matches(REPLACED) || hasEdge(element)) return Math.max(found, box.right);
  // From the last child: a sidebar comes after the text, and what it finds spares the rest.
  for (let node = element.lastChild; node && found < enough; node = node.previousSibling) {
    if (node instanceof Element) found = rightmost(node, band, found, enough);
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

function textRight(node: Text): number {
  const range = node.ownerDocument.createRange();
  range.selectNodeContents(node);
  return range.getBoundingClientRect().right;
}
