import * as v from 'valibot';
import { type Quote, QuoteSchema, type QuotedPart } from '../../entry/quote.ts';

const Words = v.object({
  type: v.literal('TextQuoteSelector'),
  exact: v.string(),
  prefix: v.fallback(v.string(), ''),
  suffix: v.fallback(v.string(), ''),
});
const Position = v.object({ type: v.literal('TextPositionSelector'), start: v.number(), end: v.number() });
const Refined = v.object({ refinedBy: v.unknown() });

/** What of an article a passage was selected in, as far as that is known. */
export interface Passage {
  readonly part: QuotedPart;
  readonly section?: string | undefined;
  /** Are positions those of the part's own text, which PubMargin counts in? Others are of a whole page. */
  readonly isOurs: boolean;
}

/**
 * The passage that selectors of the Web Annotation Data Model name by its words (https://www.w3.org/TR/annotation-model/#selectors);
 * undefined where none does, or the words are too long to be found again.
 */
export function selectedQuote(selectors: unknown, { part, section, isOurs }: Passage): Quote | undefined {
  const all = flat(selectors);
  const words = all.find((one) => v.is(Words, one));
  if (words === undefined) return undefined;
  const { exact, prefix, suffix } = v.parse(Words, words);
  const place = all.find((one) => v.is(Position, one)) ?? { start: 0, end: exact.length };
  // Pages are read with their line breaks and indentation by others.
  const text = (said: string) => (isOurs ? said : said.replace(/\s+/g, ' '));
  const quote = v.safeParse(QuoteSchema, {
    part,
    ...(section !== undefined && { section }),
    quote: {
      type: 'TextQuoteSelector',
      exact: isOurs ? exact : text(exact).trim(),
      prefix: text(prefix),
      suffix: text(suffix),
    },
    position: { type: 'TextPositionSelector', start: place.start, end: place.end },
  });
  return quote.success ? quote.output : undefined;
}

/** The words that selectors name, whatever their length. */
export function selectedWords(selectors: unknown): string | undefined {
  const words = flat(selectors).find((one) => v.is(Words, one));
  return words === undefined ? undefined : v.parse(Words, words).exact.trim() || undefined;
}

/** Selectors come alone, in lists, and within others. */
function flat(selectors: unknown, depth = 0): unknown[] {
  if (depth > 10) return [];
  if (Array.isArray(selectors)) return selectors.flatMap((one) => flat(one, depth + 1));
  return v.is(Refined, selectors) ? [selectors, ...flat(selectors.refinedBy, depth + 1)] : [selectors];
}
