/** Elements that only shape the text they hold: page translators and highlighters wrap text in some of them. */
const INLINE = new Set(
  'B I EM STRONG SUB SUP U S SMALL MARK FONT SPAN WBR CITE Q ABBR HYPOTHESIS-HIGHLIGHT'.split(' '),
);

/** Every run of white space as one space, none at the ends. */
export function folded(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}

/** All the text of an element, white space folded; undefined where there is none. */
export function textOf(element: Element | null | undefined): string | undefined {
  return folded(element?.textContent) || undefined;
}

/**
 * The text that the site itself printed in an element, white space folded: what other extensions scribble there
 * (links, buttons, classed spans, elements of their own) is left out, as are links that `isText` does not claim.
 */
export function printedText(
  element: Element | null | undefined,
  isText: (child: Element) => boolean = noElement,
): string {
  return element ? folded(printed(element, isText)) : '';
}

function printed(element: Element, isText: (child: Element) => boolean): string {
  let text = '';
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 3) text += node.nodeValue ?? '';
    else if (isElement(node) && (isPlain(node) || isText(node))) text += printed(node, isText);
  }
  return text;
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

function isPlain(element: Element): boolean {
  if (element.namespaceURI?.endsWith('MathML')) return true;
  const name = element.tagName.toUpperCase();
  // PubMed's and PMC's own formatting spans stand without a class inside a citation; other extensions' have one.
  if (name === 'SPAN' || name === 'FONT') return !element.hasAttribute('class');
  return INLINE.has(name);
}

function noElement(): boolean {
  return false;
}
