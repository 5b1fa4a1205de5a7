import * as v from 'valibot';
import { HIGHLIGHT_COLOURS } from './highlight-colour.ts';

/** A highlight's colour that came from outside. */
export const HighlightColourSchema = v.picklist(HIGHLIGHT_COLOURS);

/** The parts of an article that can be highlighted. */
const QUOTED_PARTS = ['title', 'abstract', 'full-text'] as const;

/** The longest quote, in UTF-16 units: a full text's longest paragraph is far below. */
const LONGEST_QUOTE = 20_000;
const Text = v.pipe(v.string(), v.maxLength(LONGEST_QUOTE));
const Offset = v.pipe(v.number(), v.integer(), v.minValue(0));

/**
 * What a highlight is anchored to: selectors of the W3C Web Annotation Data Model (https://www.w3.org/TR/annotation-model/#selectors)
 * over the text of one part of the article, and where in it they stand. Offsets are UTF-16 units.
 */
export const QuoteSchema = v.object({
  part: v.picklist(QUOTED_PARTS),
  /** The heading above the quote as the page prints it ("Methods"), where there is one. */
  section: v.optional(Text),
  quote: v.object({
    type: v.literal('TextQuoteSelector'),
    exact: v.pipe(Text, v.minLength(1)),
    prefix: Text,
    suffix: Text,
  }),
  position: v.object({ type: v.literal('TextPositionSelector'), start: Offset, end: Offset }),
});
export type Quote = v.InferOutput<typeof QuoteSchema>;
export type QuotedPart = Quote['part'];
