import * as v from 'valibot';
import { ArticleKeySchema } from '../article/article-key.ts';
import { EntriesChangeSchema } from '../entry/many-change.ts';

/** How far an act on many entries has come (store/read/act.ts); null where it is not known (any more). */
const ActAnswerSchema = v.object({
  revision: v.number(),
  act: v.nullable(
    v.object({
      id: v.string(),
      change: EntriesChangeSchema,
      tagName: v.optional(v.string()),
      total: v.number(),
      reached: v.number(),
      changed: v.number(),
      steps: v.number(),
      isUndoing: v.boolean(),
    }),
  ),
});

/** What the library page asks of the background to act on many entries (messages.ts). Own pages only. */
export const ACT_MESSAGES = {
  /**
   * The next step of one thing done to any number of entries; the first comes with the plan. Each step is a transaction,
   * and how far the act has come is kept with it.
   */
  'do-act': {
    request: v.object({
      act: v.pipe(v.string(), v.uuid()),
      /** Its number, from 0: a step whose answer was lost is not done twice. */
      step: v.number(),
      plan: v.optional(v.object({ keys: v.array(ArticleKeySchema), change: EntriesChangeSchema })),
    }),
    answer: ActAnswerSchema,
  },
  /** Undoes the last step of an act, where more than `left` of them stand. */
  'undo-act': { request: v.object({ act: v.string(), left: v.number() }), answer: ActAnswerSchema },
  /** What was cut off of an act, or of its undoing, stays as it is. */
  'leave-act': { request: v.object({ act: v.string() }), answer: ActAnswerSchema },
} as const;
