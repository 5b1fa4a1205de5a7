import type { QuotedPart } from '../../entry/quote.ts';
import { type Piece, type Run, layOut } from './layout.ts';

/** A part of an article that can be highlighted, as one page prints it. */
export interface TextPart {
  readonly part: QuotedPart;
  /** Holds the elements that the part stands in; a selection that touches none of them is not in the part. */
  readonly roots: readonly Element[];
  /**
   * What the part says: white space as one space, blocks divided by a line break, without section labels of an
   * abstract and without what our own hosts, scripts and other extensions put there.
   */
  readonly text: string;
  /** The heading above a place of the text, as the page prints it. */
  sectionAt(offset: number): string | undefined;
  /**
   * The page's text from `start` to `end`, offsets in `text`; undefined where nothing of the text stands there, and
   * where the page has changed since.
   */
  rangeAt(start: number, end: number): Range | undefined;
  /**
   * What of a range lies in this part, as offsets in `text` without white space at its ends; undefined if nothing does,
   * and where the page has changed since.
   */
  offsetsOf(range: Range): { start: number; end: number } | undefined;
}

/** Makes a part of text pieces in the order of the page; undefined where they hold no text. */
export function textPart(
  part: QuotedPart,
  roots: readonly Element[],
  pieces: readonly Piece[],
): TextPart | undefined {
  const { text, runs, headings } = layOut(pieces);
  const ownerDocument = runs[0]?.node.ownerDocument;
  if (!ownerDocument) return undefined;
  /** The last run that begins at or before a place of the text. */
  const runAt = (offset: number) => runs[firstThat(runs.length, (i) => (runs[i]?.start ?? 0) > offset) - 1];
  /** Where a run's node has a place of the text; at its end for the line break that may follow it. */
  const within = ({ from, start, length }: Run, offset: number) => from + Math.min(offset - start, length);

  return {
    part,
    roots,
    text,
    sectionAt: (offset) =>
      headings[firstThat(headings.length, (i) => (headings[i]?.at ?? 0) > offset) - 1]?.name,
    rangeAt(start, end) {
      if (start < 0 || start >= end || end > text.length) return undefined;
      const [first, last] = [runAt(start), runAt(end - 1)];
      if (!first || !last || !isStill(first) || !isStill(last)) return undefined;
      const range = ownerDocument.createRange();
      range.setStart(first.node, within(first, start));
      range.setEnd(last.node, within(last, end));
      return range;
    },
    offsetsOf(range) {
      if (range.startContainer.getRootNode() !== ownerDocument || !runs.every(isStill)) return undefined;
      // Runs follow each other in the page: the first that ends after the range begins, the last that begins before
      // it ends.
      const index = firstThat(runs.length, (i) => {
        const run = runs[i];
        return run !== undefined && range.comparePoint(run.node, run.from + run.length) >= 0;
      });
      const after = firstThat(runs.length, (i) => {
        const run = runs[i];
        return run !== undefined && range.comparePoint(run.node, run.from) > 0;
      });
      const [from, last] = [runs[index], runs[after - 1]];
      if (!from || !last || after <= index) return undefined;
      const inside = (node: Node, boundary: Node, offset: number, otherwise: number) =>
        node === boundary ? offset : otherwise;
      const begin = inside(from.node, range.startContainer, range.startOffset, from.from);
      const finish = inside(last.node, range.endContainer, range.endOffset, last.from + last.length);
      let start = from.start + Math.min(Math.max(0, begin - from.from), from.length);
      let end = last.start + Math.min(Math.max(0, finish - last.from), last.length);
      while (start < end && /\s/.test(text.charAt(start))) start += 1;
      while (end > start && /\s/.test(text.charAt(end - 1))) end -= 1;
      return start < end ? { start, end } : undefined;
    },
  };
}

/** Is the run's text still in the page, and still long enough? */
function isStill({ node, from, length }: Run): boolean {
  return node.isConnected && from + length <= node.data.length;
}

/** The first index from 0 to below `count` that passes, given that all after a passing one pass too; else `count`. */
function firstThat(count: number, passes: (index: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passes(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
