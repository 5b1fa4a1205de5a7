import * as v from 'valibot';
import { CitationSchema } from '../../article/citation.ts';
import { DecisionSchema, RatingSchema, StatusSchema } from '../../entry/entry.ts';
import { HighlightColourSchema, QuoteSchema } from '../../entry/quote.ts';
import { TagColourSchema } from '../../entry/tag.ts';
import { TimeSchema } from '../../entry/time.ts';
import type { FileRecord } from './record.ts';

const Text = v.pipe(v.string(), v.maxLength(1_000_000));
const Time = v.pipe(TimeSchema, v.integer());

/** A record as PubMargin writes it into files that hold JSON: what stands there is read as it was, or not at all. */
const FileRecordSchema = v.object({
  citation: CitationSchema,
  tags: v.array(v.object({ name: Text, colour: v.optional(TagColourSchema), origin: v.optional(Text) })),
  notes: v.array(
    v.object({
      id: v.optional(v.pipe(v.string(), v.uuid())),
      body: Text,
      author: v.optional(Text),
      origin: v.optional(Text),
      created: v.optional(Time),
      modified: v.optional(Time),
      quote: v.optional(QuoteSchema),
      colour: v.optional(HighlightColourSchema),
      sameAs: v.optional(Text),
    }),
  ),
  status: v.optional(StatusSchema),
  decision: v.optional(DecisionSchema),
  reasons: v.array(Text),
  rating: v.optional(RatingSchema),
  extra: v.array(Text),
  sameAs: v.optional(Text),
  related: v.optional(v.array(Text)),
});

/** The record in what JSON said; undefined where it is none. */
export function parseRecord(json: unknown): FileRecord | undefined {
  const parsed = v.safeParse(FileRecordSchema, json);
  return parsed.success ? parsed.output : undefined;
}
