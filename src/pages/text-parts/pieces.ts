import type { Piece } from './layout.ts';

/** What elements mean inside a part. */
export interface Rules {
  /** Headings that say where the text stands but are no part of it: an abstract's "BACKGROUND:". */
  readonly labels?: string;
  /** Headings that are part of the text: a full text's "Methods". */
  readonly headings?: string;
  /** What stands inside the part and does not belong to it. */
  readonly apart?: string;
}

/** Holds no text of the article: code, controls, pictures; what MathJax keeps beside the formula that it draws. */
const SKIPPED =
  'script, style, noscript, template, button, input, select, textarea, svg, canvas, iframe, object, audio, video, ' +
  '[hidden], .MathJax_Preview, .MJX_Assistive_MathML, mjx-assistive-mml';

/** Elements that other extensions wrap the page's own text in; every other unknown element is theirs alone. */
const WRAPPERS = /^(?:hypothesis-highlight|mjx-.*)$/;

const INLINE = new Set(
  (
    'a abbr b bdi bdo cite code data del dfn em font i ins kbd label mark q s samp small span strike strong sub sup ' +
    'time tt u var wbr hypothesis-highlight'
  ).split(' '),
);

/** The text below some elements, in the order of the page. Elements of other roots inside one come once. */
export function piecesIn(roots: readonly Element[], rules: Rules = {}): Piece[] {
  const pieces: Piece[] = [];
  const visit = (element: Element): void => {
    for (let node = element.firstChild; node; node = node.nextSibling) {
      if (isText(node)) pieces.push({ node, from: 0, to: node.data.length });
      else if (isElement(node)) enter(node);
    }
  };
  const enter = (element: Element): void => {
    if (element.matches(SKIPPED) || isForeign(element)) return;
    if (rules.apart !== undefined && element.matches(rules.apart)) pieces.push('break');
    else if (rules.labels !== undefined && element.matches(rules.labels)) pieces.push(headingOf(element));
    else {
      const isHeading = rules.headings !== undefined && element.matches(rules.headings);
      const isBlock = !isInline(element);
      if (isHeading) pieces.push(headingOf(element));
      else if (isBlock) pieces.push('break');
      visit(element);
      if (isBlock) pieces.push('break');
    }
  };
  for (const root of roots) {
    pieces.push('break');
    visit(root);
  }
  return pieces;
}

/** A heading by its name, without the colon that labels end in; "Abstract" is the part itself, no section of it. */
function headingOf(element: Element): Piece {
  const name = element.textContent
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/ ?[:.]$/, '');
  return /^(?:abstract|)$/i.test(name) ? 'break' : { heading: name };
}

function isForeign(element: Element): boolean {
  const name = element.localName;
  return name.includes('-') && !WRAPPERS.test(name);
}

function isInline(element: Element): boolean {
  return (
    INLINE.has(element.localName) ||
    element.localName.startsWith('mjx-') ||
    (element.namespaceURI?.endsWith('MathML') ?? false)
  );
}

function isText(node: Node): node is Text {
  return node.nodeType === 3;
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}
