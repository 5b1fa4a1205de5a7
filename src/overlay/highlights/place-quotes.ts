import { anchoring } from '../../anchor/anchor.ts';
import type { Quote } from '../../entry/quote.ts';
import type { TextPart } from '../../pages/text-parts/text-part.ts';

/** Finds quotes in the parts of a page as they are now; what comparing takes is prepared once for each part. */
export function quotePlacer(parts: readonly TextPart[]): (quote: Quote) => Range[] {
  const anchors = parts.map((part) => ({ part, anchor: anchoring(part.text) }));
  // A part that is printed twice has the quote twice.
  return (quote) =>
    anchors.flatMap(({ part, anchor }) => {
      const found = part.part === quote.part ? anchor(quote) : undefined;
      const range = found && part.rangeAt(found.start, found.end);
      return range ? [range] : [];
    });
}
