import * as v from 'valibot';
import { ArticleKeySchema } from '../article/article-key.ts';
import { ArticleIdsSchema } from '../article/identifiers.ts';
import { unknownTime } from './note-time.ts';
import { QuoteSchema } from './quote.ts';
import { TagColourSchema } from './tag.ts';
import { TimeSchema } from './time.ts';

/** A tag on an entry, with the looks it has now. `origin` is '' for the user's own hand, else a list's or file's name. */
export const EntryTagSchema = v.object({
  key: v.string(),
  name: v.string(),
  colour: TagColourSchema,
  origin: v.string(),
  /** The other lists and files that put it on the article too; absent where there is none. */
  also: v.optional(v.array(v.string())),
});
export type EntryTag = v.InferOutput<typeof EntryTagSchema>;

/** A note whose document gives it a time that is none is shown without it. */
const NoteTime = v.fallback(TimeSchema, unknownTime(0));

/** The longest note, in UTF-16 units. */
export const LONGEST_NOTE = 200_000;

/** Markdown text of the user's. A highlight is a note with a `quote`; its text may then be empty. */
export const NoteSchema = v.object({
  id: v.string(),
  body: v.string(),
  author: v.string(),
  origin: v.string(),
  created: NoteTime,
  modified: NoteTime,
  /** One of a shape that only a newer version knows stays in the document; the note is shown without it. */
  quote: v.fallback(v.optional(QuoteSchema), undefined),
  colour: v.optional(TagColourSchema),
  /** How another program names it, in a file that was imported: nobody is shown it. */
  sameAs: v.optional(v.string()),
  /** The other lists and files that say the same; absent where there is none. */
  also: v.optional(v.array(v.string())),
});
export type Note = v.InferOutput<typeof NoteSchema>;

/** Set by the user only, never by opening a page. */
export const StatusSchema = v.picklist(['to-read', 'reading', 'read']);
export type Status = v.InferOutput<typeof StatusSchema>;
/** What a review decided of an article. */
export const DecisionSchema = v.picklist(['include', 'maybe', 'exclude']);
export type Decision = v.InferOutput<typeof DecisionSchema>;
/** One to five stars. */
export const RatingSchema = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5));

/** A weaker key whose article turned out to be this one, with what showed it. */
const JoinSchema = v.object({ weaker: ArticleKeySchema, evidence: v.string() });

/** Everything the user keeps about one article: the projection of its merge documents (docs/architecture.md). */
export const EntrySchema = v.object({
  key: ArticleKeySchema,
  ids: ArticleIdsSchema,
  title: v.optional(v.string()),
  tags: v.array(EntryTagSchema),
  /** The keys of `tags`, for the index. */
  tagKeys: v.array(v.string()),
  /** Oldest first; removed ones are not here. */
  notes: v.array(NoteSchema),
  status: v.optional(StatusSchema),
  decision: v.optional(DecisionSchema),
  /** Why it was decided so; a reason never changes the decision. */
  reasons: v.array(v.string()),
  /** One to five. */
  rating: v.optional(RatingSchema),
  joined: v.array(JoinSchema),
  /** By the name of each choice above, the lists and files that made it so; absent where none did. */
  chosenBy: v.optional(v.record(v.string(), v.array(v.string()))),
  /** Kept aside for files that go back to where they came from (kept-aside.ts); nobody is shown it. */
  extra: v.optional(v.array(v.string())),
  sameAs: v.optional(v.string()),
  related: v.optional(v.array(v.string())),
  created: TimeSchema,
  modified: TimeSchema,
});
export type Entry = v.InferOutput<typeof EntrySchema>;
