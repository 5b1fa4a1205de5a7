/**
 * For `page.evaluate`: what is painted, by name, as text. Highlights that a content script sets are in the document's own
 * registry.
 */
export function painted(): Record<string, string[]> {
  const spoken = (range: AbstractRange) => {
    const own = document.createRange();
    own.setStart(range.startContainer, range.startOffset);
    own.setEnd(range.endContainer, range.endOffset);
    return own.toString().replace(/\s+/g, ' ');
  };
  const shown = [...CSS.highlights].filter(([name]) => name !== 'pubmargin-flash');
  return Object.fromEntries(shown.map(([name, ranges]) => [name, [...ranges].map(spoken)]));
}

/** For `page.evaluate`: the page's markup, our own elements left out. */
export function pageWithoutUs(): string {
  const copy = document.cloneNode(true);
  if (!(copy instanceof Document)) throw new Error('There is no document.');
  for (const element of copy.querySelectorAll('*')) {
    if (element.localName.startsWith('pubmargin-')) element.remove();
  }
  return new XMLSerializer().serializeToString(copy);
}

export function selectedText(): string {
  return getSelection()?.toString() ?? '';
}

interface Line {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** For `page.evaluate`: scrolls to the first text node that has these words and says where their lines are. */
export function rangeOf(words: string): Line[] {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const at = node.nodeValue?.indexOf(words) ?? -1;
    if (at < 0 || !node.parentElement || node.parentElement.getClientRects().length === 0) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + words.length);
    node.parentElement.scrollIntoView({ block: 'center', behavior: 'instant' });
    return [...range.getClientRects()].map(({ left, right, top, bottom }) => ({ left, right, top, bottom }));
  }
  return [];
}

/**
 * For `page.evaluate`: as after looking for these words within the page (Ctrl+F, Escape), or in caret browsing: their
 * first character is selected, and keys select on from there.
 */
export function beginSelection(words: string): void {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const at = node.nodeValue?.indexOf(words) ?? -1;
    if (at < 0) continue;
    getSelection()?.setBaseAndExtent(node, at, node, at + 1);
    return;
  }
  throw new Error(`The page does not have "${words}".`);
}
