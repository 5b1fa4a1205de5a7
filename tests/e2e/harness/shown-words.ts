/** All words that a page shows, those in shadow roots too; to be run in the page. */
export function shownWords(): string {
  const words = (node: Node): string => {
    if (node instanceof Text) return node.data;
    if (!(node instanceof Element)) return [...node.childNodes].map(words).join(' ');
    if (['STYLE', 'SCRIPT'].includes(node.tagName) || !node.checkVisibility()) return '';
    return [...(node.shadowRoot ? [node.shadowRoot] : []), ...node.childNodes].map(words).join(' ');
  };
  return words(document.body).replace(/\s+/g, ' ');
}

/** The lines of the library's list that are in sight, with their marks and tags, in the order of the alphabet; to be run in the page. */
export function shownLines(): string[] {
  return [...document.querySelectorAll('.list-stage [aria-rowindex], .list-stage [role="option"]')]
    .map((line) => line.textContent)
    .sort();
}
