import { describeQuote } from '../../anchor/anchor.ts';
import type { Quote } from '../../entry/quote.ts';
import type { TextPart } from '../../pages/text-parts/text-part.ts';

/** What the user has selected of the article. */
export interface Selected {
  readonly quote: Quote;
  readonly range: Range;
  /** It was made from its end to its beginning. */
  readonly isBackward: boolean;
}

/** The longest selection that becomes a highlight, in UTF-16 units (LONGEST_QUOTE of entry/quote.ts). */
const LONGEST = 20_000;

/**
 * What of a selection lies in a part of the article, where that is most of it: undefined for a selection elsewhere, for
 * one of the whole page, and for one that is too long. White space at its ends does not belong to it.
 */
export function selectedQuote(selection: Selection | null, parts: readonly TextPart[]): Selected | undefined {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const selected = selection.getRangeAt(0);
  const found = parts
    .flatMap((part) => {
      const offsets = part.roots.some((root) => selected.intersectsNode(root)) && part.offsetsOf(selected);
      return offsets ? [{ part, ...offsets }] : [];
    })
    .sort((a, b) => b.end - b.start - (a.end - a.start))[0];
  if (!found) return undefined;
  const { part, start, end } = found;
  const range = part.rangeAt(start, end);
  const all = selected.toString().replace(/\s+/g, ' ').trim().length;
  if (!range || end - start > LONGEST || end - start < all / 2) return undefined;
  const isBackward =
    selection.focusNode === selected.startContainer && selection.focusOffset === selected.startOffset;
  const section = part.sectionAt(start);
  return { quote: describeQuote(part.text, start, end, { part: part.part, section }), range, isBackward };
}
