import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { selectedQuote } from '../../src/overlay/highlights/selected-quote.ts';
import { ncbiParts } from '../../src/pages/text-parts/ncbi-parts.ts';
import { speakEnglish } from './speak-english.ts';

const PAGE = `<div class="abstract"><div class="abstract-content">
  <p>We woke forty patients. They were <a href="#x">cross</a> for a week.</p></div></div><p id="other">Elsewhere.</p>`;

/** As much of the CSS Custom Highlight API as is used. */
class FakeHighlight extends Set<Range> {
  priority = 0;
  constructor(...ranges: Range[]) {
    super(ranges);
  }
}
const registry = new Map<string, FakeHighlight>();
/** What is painted, by name, as text. */
export const painted = () =>
  Object.fromEntries([...registry].map(([name, ranges]) => [name, [...ranges].map(String)]));

/** A PubMed page with an abstract, in a fresh browser with what jsdom lacks for highlights, and a clock that the test moves. */
export function openHighlightedPage(): void {
  fakeBrowser.reset();
  speakEnglish();
  vi.useFakeTimers();
  document.body.replaceChildren(...new DOMParser().parseFromString(PAGE, 'text/html').body.childNodes);
  vi.stubGlobal('Highlight', FakeHighlight);
  vi.stubGlobal('CSS', { highlights: registry });
  vi.stubGlobal('location', new URL('https://pubmed.ncbi.nlm.nih.gov/1/'));
  // jsdom has no layout and no top layer: each range is one line of 100 by 20 px.
  const line = { left: 0, right: 100, top: 0, bottom: 20, width: 100, height: 20 };
  Range.prototype.getClientRects = () => [line] as unknown as DOMRectList;
  HTMLElement.prototype.showPopover = function show() {
    this.hidden = false;
  };
  HTMLElement.prototype.hidePopover = function hide() {
    this.hidden = true;
  };
}

/** What was open, selected, painted or put in place of the browser's is gone. */
export function leaveHighlightedPage(session: { abort(): void }): void {
  session.abort();
  getSelection()?.removeAllRanges();
  registry.clear();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
}

/** The text node that its abstract begins with. */
export const sentence = () => document.querySelector('.abstract-content p')?.firstChild ?? document;

/** The toolbar, its buttons, and what it tells screen readers. */
export const bar = () =>
  document.querySelector('pubmargin-toolbar')?.shadowRoot?.querySelector<HTMLElement>('.bar');
export const isShown = () => bar()?.hidden === false;
export const buttons = () => [...(bar()?.querySelectorAll('button') ?? [])];
export const said = () => bar()?.parentElement?.querySelector('[role="status"]')?.textContent;

/** Time for a selection to come to rest, for messages and for changes to be collected. */
export const rest = () => vi.advanceTimersByTimeAsync(300);

/** The user selects so much of a text. */
export async function select(from: number, to: number, node: Node = sentence()): Promise<void> {
  getSelection()?.setBaseAndExtent(node, from, node, to);
  document.dispatchEvent(new Event('selectionchange'));
  await rest();
}

/** The user presses the toolbar's button of this name. */
export async function press(name: string): Promise<void> {
  const button = buttons().find((one) => one.getAttribute('aria-label') === name);
  if (!isShown() || !button) throw new Error(`The bar offers no "${name}".`);
  button.click();
  await rest();
}

/** What the library keeps of a highlight of these words. */
export function quoteOf(from: number, to: number, colour: 'sky' | 'green' = 'sky') {
  getSelection()?.setBaseAndExtent(sentence(), from, sentence(), to);
  const parts = ncbiParts(document, new URL(location.href)) ?? [];
  const quote = selectedQuote(getSelection(), parts)?.quote;
  getSelection()?.removeAllRanges();
  return { quote, colour };
}
