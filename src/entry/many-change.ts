import * as v from 'valibot';
import { DecisionSchema, RatingSchema, StatusSchema } from './entry.ts';
import { LONGEST_TAG } from './tag.ts';

/** The name that the user gives a tag. */
export const TagNameSchema = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(LONGEST_TAG));
/** The most reasons on one entry. */
const MOST_REASONS = 100;
const Reason = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(LONGEST_TAG));

/** What can be done to many articles in one step, with an entry or without. null takes a choice back. */
export const ManyChangeSchema = v.variant('type', [
  v.object({ type: v.literal('add-tag'), name: TagNameSchema }),
  v.object({ type: v.literal('remove-tag'), tag: v.string() }),
  v.object({ type: v.literal('set-status'), status: v.nullable(StatusSchema) }),
  v.object({ type: v.literal('set-decision'), decision: v.nullable(DecisionSchema) }),
  v.object({ type: v.literal('set-reasons'), reasons: v.pipe(v.array(Reason), v.maxLength(MOST_REASONS)) }),
]);
export type ManyChange = v.InferOutput<typeof ManyChangeSchema>;

/** What can be done to many entries of the library. */
export const EntriesChangeSchema = v.variant('type', [
  ...ManyChangeSchema.options,
  v.object({ type: v.literal('set-rating'), rating: v.nullable(RatingSchema) }),
  /** One reason more; the decision stays. */
  v.object({ type: v.literal('add-reason'), reason: Reason }),
  /** Everything that the user keeps about the article goes. */
  v.object({ type: v.literal('remove-entry') }),
]);
export type EntriesChange = v.InferOutput<typeof EntriesChangeSchema>;
