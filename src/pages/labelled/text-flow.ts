/** Stands in a flow where one inline element ends and another begins: invisible, yet no part of a word or DOI. */
export const SEAM = '\u{1}';

/** A text node and where its text begins in the flow. */
interface Piece {
  readonly node: Text;
  readonly start: number;
  readonly end: number;
}

/**
 * A page's text in reading order, for sites whose markup is not known: `\n` where a block or line ends, SEAM where an
 * inline element does.
 */
export interface TextFlow {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

const SKIPPED = new Set([
  'SCRIPT',
  'STYLE',
  'NOSCRIPT',
  'TEMPLATE',
  'FOOTER',
  'SVG',
  'BUTTON',
  'SELECT',
  'TEXTAREA',
]);
const INLINE = new Set(
  'A ABBR B BDI BDO CITE CODE DFN EM FONT I INS KBD LABEL MARK Q S SMALL SPAN STRONG SUB SUP TIME U VAR'.split(
    ' ',
  ),
);
/** Inline shapes inside a word: no seam, so that a formula stays one word. */
const SEAMLESS = new Set(['SUB', 'SUP', 'I', 'EM', 'WBR']);

/** Lays out the text below an element. */
export function flowOf(root: Element): TextFlow {
  const pieces: Piece[] = [];
  let text = '';
  const visit = (element: Element): void => {
    for (let node = element.firstChild; node; node = node.nextSibling) {
      if (isText(node)) {
        const start = text.length;
        text += node.data;
        pieces.push({ node, start, end: text.length });
      } else if (isElement(node) && !SKIPPED.has(node.tagName.toUpperCase())) {
        const edge = edgeOf(node.tagName.toUpperCase());
        text += edge;
        visit(node);
        text += edge;
      }
    }
  };
  visit(root);
  return { text, pieces };
}

/** The text between two places of a flow as people read it. */
export function readable(flow: TextFlow, start: number, end: number): string {
  return flow.text.slice(start, end).replaceAll(SEAM, '').replace(/\s+/g, ' ').trim();
}

/** The elements that the text between two places stands in: the largest that holds nothing else, last and first. */
export function elementsOf(
  flow: TextFlow,
  start: number,
  end: number,
): { first: Element; last: Element } | undefined {
  const { pieces } = flow;
  const from = firstEndingAfter(pieces, start);
  let to = from;
  while ((pieces[to]?.start ?? Infinity) < end) to += 1;
  const inside = pieces.slice(from, to).filter(isWritten);
  let [last, next] = [from - 1, to];
  while (last >= 0 && !isWritten(pieces[last])) last -= 1;
  while (next < pieces.length && !isWritten(pieces[next])) next += 1;
  const [before, after] = [pieces[last], pieces[next]];
  const holds = (element: Element, piece: Piece | undefined) =>
    piece !== undefined && element.contains(piece.node);
  const within = (element: Element | null) =>
    element !== null && !holds(element, before) && !holds(element, after);
  const own = inside
    .filter((piece) => piece.start >= start && piece.end <= end)
    .map((piece) => piece.node.parentElement)
    .filter((element) => element !== null)
    .filter(within);
  const [first, bottom] = [own[0], own.at(-1)];
  if (!first || !bottom) {
    const shared = inside.at(-1)?.node.parentElement;
    return shared ? { first: shared, last: shared } : undefined;
  }
  let largest = bottom;
  for (let up = largest.parentElement; up && within(up); up = up.parentElement) largest = up;
  return { first, last: largest };
}

function isWritten(piece: Piece | undefined): boolean {
  return piece !== undefined && piece.node.data.trim() !== '';
}

/** The index of the first piece that ends after a place: pieces follow each other, so a binary search finds it. */
function firstEndingAfter(pieces: readonly Piece[], place: number): number {
  let [low, high] = [0, pieces.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.end ?? Infinity) > place) high = middle;
    else low = middle + 1;
  }
  return low;
}

function edgeOf(tag: string): string {
  if (SEAMLESS.has(tag)) return '';
  return INLINE.has(tag) ? SEAM : '\n';
}

function isText(node: Node): node is Text {
  return node.nodeType === 3;
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}
