import * as v from 'valibot';
import { ArticleKeySchema } from '../article/article-key.ts';
import { CitationSchema } from '../article/citation.ts';
import { ArticleIdsSchema } from '../article/identifiers.ts';
import {
  DecisionSchema,
  EntrySchema,
  EntryTagSchema,
  LONGEST_NOTE,
  NoteSchema,
  RatingSchema,
  StatusSchema,
} from '../entry/entry.ts';
import { ManyChangeSchema, TagNameSchema } from '../entry/many-change.ts';
import { BlockSchema } from '../entry/markdown-tree.ts';
import { HighlightColourSchema, QuoteSchema } from '../entry/quote.ts';
import { TagColourSchema } from '../entry/tag.ts';
import { isKeyAction, type KeyAction } from '../settings/key-actions.ts';
import { ACT_MESSAGES } from './act-messages.ts';
import { FILE_MESSAGES } from './file-messages.ts';
import { MOST_ARTICLES } from './limits.ts';
import { SYNC_MESSAGES } from './sync-messages.ts';
import { PageScriptSchema } from './page-script.ts';

export type { ManyChange } from '../entry/many-change.ts';

const NoteId = v.pipe(v.string(), v.uuid());

/** Which article a change is about, and what the page says of it: kept only because the user keeps something. */
export const SubjectSchema = v.object({
  ids: ArticleIdsSchema,
  /** Whole on an article page; what the printed text gives at a mention. */
  citation: v.optional(CitationSchema),
  /** Where it was read: the reader's site name and the page's address without query and fragment. */
  source: v.object({ site: v.string(), page: v.string() }),
  /** What the page shows this article citing, and cited by. */
  cites: v.array(ArticleIdsSchema),
  citedBy: v.array(ArticleIdsSchema),
});
export type Subject = v.InferOutput<typeof SubjectSchema>;

/** What was typed and is not in the library yet. `base` is what the editor opened with, or last saved. */
export const DraftSchema = v.object({
  /** The note's id, chosen by the page when its editor opened. */
  note: NoteId,
  subject: SubjectSchema,
  text: v.string(),
  base: v.optional(v.object({ text: v.string(), state: v.string() })),
  author: v.string(),
  /** The web origin of the page that it is typed in: a site's, or the extension's own. Older drafts don't say it. */
  typedIn: v.optional(v.string()),
  /** When it was last typed in, milliseconds since 1970. */
  at: v.number(),
});
export type Draft = v.InferOutput<typeof DraftSchema>;

const Author = v.pipe(v.string(), v.maxLength(200));

/** One thing that the user did to an entry; each is one transaction. Repeating one changes nothing more. */
const ChangeSchema = v.variant('type', [
  ...ManyChangeSchema.options,
  v.object({ type: v.literal('set-rating'), rating: v.nullable(RatingSchema) }),
  /** Begins a note that is anchored to a quote; its text may follow later. */
  v.object({
    type: v.literal('highlight'),
    note: NoteId,
    quote: QuoteSchema,
    colour: HighlightColourSchema,
    author: Author,
  }),
  v.object({ type: v.literal('recolour-note'), note: NoteId, colour: HighlightColourSchema }),
  v.object({
    type: v.literal('save-note'),
    /** Chosen by the page, so that a repeated message meets itself. */
    note: NoteId,
    text: v.pipe(v.string(), v.maxLength(LONGEST_NOTE)),
    author: Author,
    /** What the editor opened with (answer of `open-note`, then of each save); absent for a new note. */
    base: v.optional(v.object({ text: v.string(), state: v.string() })),
  }),
  v.object({ type: v.literal('remove-note'), note: NoteId }),
  v.object({ type: v.literal('separate'), weaker: ArticleKeySchema }),
]);
export type Change = v.InferOutput<typeof ChangeSchema>;

const NoteViewSchema = v.object({ ...NoteSchema.entries, tree: v.array(BlockSchema) });
export type NoteView = v.InferOutput<typeof NoteViewSchema>;

/** An entry as the panel shows it. */
const EntryViewSchema = v.object({ ...EntrySchema.entries, notes: v.array(NoteViewSchema) });
export type EntryView = v.InferOutput<typeof EntryViewSchema>;

/** An entry as a badge and its card show it. */
const BadgeViewSchema = v.object({
  key: ArticleKeySchema,
  /** The badge's accessible name: sentences that the background says cost the page nothing. */
  name: v.string(),
  title: v.optional(v.string()),
  tags: v.array(EntryTagSchema),
  noteCount: v.number(),
  /** The newest notes' beginnings, as plain text. */
  notes: v.array(
    v.object({
      excerpt: v.string(),
      author: v.string(),
      modified: v.number(),
      /** The file or list that brought it; absent for the user's own hand. */
      origin: v.optional(v.string()),
    }),
  ),
  status: v.optional(StatusSchema),
  decision: v.optional(DecisionSchema),
  reasons: v.array(v.string()),
  rating: v.optional(RatingSchema),
  /** Nothing on it is from the user's own hand. */
  imported: v.boolean(),
});
export type BadgeView = v.InferOutput<typeof BadgeViewSchema>;

const TagViewSchema = v.object({
  key: v.string(),
  name: v.string(),
  colour: TagColourSchema,
  count: v.number(),
  /** The number key that the user gave it, 1 to 9. */
  number: v.optional(v.number()),
  /** When it was last put on an article, milliseconds since 1970. */
  used: v.optional(v.number()),
});
export type TagView = v.InferOutput<typeof TagViewSchema>;

const KeyActionSchema = v.custom<KeyAction>((name) => typeof name === 'string' && isKeyAction(name));

/** What the tag manager does to one tag everywhere, as one transaction. */
const TagChangeSchema = v.variant('type', [
  /** Renames its children too. Throws `conflict` when another tag goes by that name: merge instead. */
  v.object({ type: v.literal('rename'), name: TagNameSchema }),
  v.object({ type: v.literal('merge'), into: v.string() }),
  v.object({ type: v.literal('recolour'), colour: TagColourSchema }),
  /** Takes the number from the tag that had it. */
  v.object({ type: v.literal('set-number'), number: v.nullable(v.picklist([1, 2, 3, 4, 5, 6, 7, 8, 9])) }),
  /** Takes it off every article. */
  v.object({ type: v.literal('delete') }),
]);
export type TagChange = v.InferOutput<typeof TagChangeSchema>;

/** A tag by its key; or the tags below the beginning of names that is none itself, which has no colour and no number. */
const TagTargetSchema = v.union([v.string(), v.object({ below: TagNameSchema })]);

const WriteAnswerSchema = v.object({
  /** null when nothing is left of the entry; after `undo` also when it was of none, or of many. */
  entry: v.nullable(EntryViewSchema),
  revision: v.number(),
  /** What `undo` takes to bring back what this change removed. */
  undo: v.optional(v.number()),
  /** After save-note: what the next save of the same editor names as its base. */
  base: v.optional(v.object({ text: v.string(), state: v.string() })),
  /** What is kept of this article has grown above 256 KB, which is worth a warning: it travels whole at every sync. */
  large: v.optional(v.literal(true)),
});

/**
 * Every question that a page may ask of the background: the request's shape, the answer's shape. Each message is at
 * most one transaction. Requests are parsed in the background, answers where they arrive.
 */
export const MESSAGES = {
  /** What does the library hold about these articles? Joins nothing, writes nothing. */
  lookup: {
    request: v.object({
      article: v.optional(ArticleIdsSchema),
      mentions: v.pipe(v.array(ArticleIdsSchema), v.maxLength(MOST_ARTICLES)),
      /** A part of the page could not be read: the toolbar icon says so. */
      unreadable: v.optional(v.boolean()),
      /** The reader's name of the page's site. */
      site: v.optional(v.string()),
    }),
    answer: v.object({
      revision: v.number(),
      article: v.nullable(EntryViewSchema),
      /** What the closed panel's tab says: its accessible name holds more than there is room for. */
      tab: v.object({ region: v.string(), label: v.string(), name: v.string() }),
      /** The user's choices about pages. */
      choices: v.object({
        panelOpen: v.boolean(),
        panelHome: v.picklist(['page', 'side', 'off']),
        hideImported: v.boolean(),
        /** What each in-page key does on a page of this kind; none where the user wants no single keys. */
        keys: v.record(v.string(), KeyActionSchema),
      }),
      /** There are many notes that exist only in this browser, and the user is to hear of it here. */
      onlyHere: v.boolean(),
      /** Something was typed about the article and never reached the library: see `drafts`. */
      hasDrafts: v.boolean(),
      /** What a page of which site told of the article last since the browser started, and how many links: see `learn`. */
      learnt: v.nullable(v.object({ site: v.string(), links: v.number() })),
      /** In the order asked. */
      mentions: v.array(v.nullable(BadgeViewSchema)),
      /** What links that were seen on other pages know around the article: entries that it cites, or that cite it. */
      around: v.object({ cites: v.array(BadgeViewSchema), citedBy: v.array(BadgeViewSchema) }),
      /** The article is kept under keys that this page shows to be one: `join` makes them one entry. */
      joinable: v.boolean(),
      /** Entries whose notes name the article ("PMID 12345678", "[[12345678]]", a DOI or PMCID). */
      backlinks: v.array(BadgeViewSchema),
    }),
  },
  /** The user did something to one article's entry. */
  write: { request: v.object({ subject: SubjectSchema, change: ChangeSchema }), answer: WriteAnswerSchema },
  /** Brings back what a change removed, as a fresh edit. */
  undo: { request: v.object({ history: v.number() }), answer: WriteAnswerSchema },
  /** An article page shows more of an article that has an entry: its citation and links, and keys that are one. */
  learn: { request: v.object({ subject: SubjectSchema }), answer: v.object({ revision: v.number() }) },
  /** PubMed said more of articles that may have entries, as `learn` has it. Own pages only. */
  'learn-many': {
    request: v.object({
      subjects: v.pipe(v.array(SubjectSchema), v.minLength(1), v.maxLength(MOST_ARTICLES)),
    }),
    answer: v.object({ revision: v.number() }),
  },
  /** The user says that two entries are of one article, or of two, or takes that back. Own pages only. */
  'same-article': {
    request: v.object({
      keys: v.tuple([ArticleKeySchema, ArticleKeySchema]),
      say: v.picklist(['one', 'two', 'nothing']),
    }),
    answer: v.object({ revision: v.number() }),
  },
  /** A note's text and merge state, for an editor to start from. */
  'open-note': {
    request: v.object({ key: ArticleKeySchema, note: NoteId }),
    answer: v.object({ text: v.string(), state: v.string() }),
  },
  /** What was typed about an article and never reached the library, the oldest first. */
  drafts: { request: v.object({ ids: ArticleIdsSchema }), answer: v.array(DraftSchema) },
  /** All of the user's tags, most used first, for completion. */
  tags: { request: v.object({}), answer: v.array(TagViewSchema) },
  /** The user did one thing to many articles: one transaction, one undo. */
  'write-many': {
    request: v.object({
      subjects: v.pipe(v.array(SubjectSchema), v.minLength(1), v.maxLength(MOST_ARTICLES)),
      change: ManyChangeSchema,
    }),
    answer: v.object({
      /** How many entries it changed; the others were so already. */
      changed: v.number(),
      revision: v.number(),
      undo: v.optional(v.number()),
    }),
  },
  ...ACT_MESSAGES,
  /** The user did something to a tag wherever it is. Own pages only; progress comes by protocol/progress.ts. */
  'change-tag': {
    request: v.object({ tag: TagTargetSchema, change: TagChangeSchema }),
    answer: v.object({
      /** How many entries it changed. */
      entries: v.number(),
      revision: v.number(),
      undo: v.optional(v.number()),
    }),
  },
  /** Loads code that only some need into the asking tab. */
  'load-script': { request: v.object({ script: PageScriptSchema }), answer: v.object({}) },
  /** The user wants everything gone that PubMargin keeps in this browser. Own pages only. */
  'delete-everything': { request: v.object({}), answer: v.object({}) },
  /** Shows PubMargin in a tab that has no living script of ours. Own pages only. */
  'show-in-tab': { request: v.object({ tab: v.number() }), answer: v.object({}) },
  /** The user wants the panel in the browser's side panel. Some browsers open it only from their own buttons. */
  'open-side-panel': { request: v.object({}), answer: v.object({ opened: v.boolean() }) },
  /** The browser's own shortcuts of PubMargin as they are now, by their names in the manifest. */
  shortcuts: {
    request: v.object({}),
    answer: v.object({ shortcuts: v.array(v.object({ name: v.string(), keys: v.string() })) }),
  },
  /**
   * Opens what a page cannot link to: options, tag manager, where the browser lets its user change its shortcuts, the
   * page that saves a copy of the library at once, or the library itself, at this entry, which may be to go out.
   */
  'open-settings': {
    request: v.object({
      which: v.picklist(['options', 'tags', 'shortcuts', 'copy', 'library', 'export']),
      entry: v.optional(ArticleKeySchema),
    }),
    answer: v.object({}),
  },
  /** The asking tab went on, without a new page, to where there is nothing to read: its toolbar icon turns grey. */
  'nothing-here': { request: v.object({}), answer: v.object({}) },
  /** The user says, in a private window, that PubMargin may write there until the browser closes. */
  'allow-private': { request: v.object({}), answer: v.object({}) },
  ...FILE_MESSAGES,
  ...SYNC_MESSAGES,
} as const;

export type MessageName = keyof typeof MESSAGES;
export type Request<N extends MessageName> = v.InferOutput<(typeof MESSAGES)[N]['request']>;
export type Answer<N extends MessageName> = v.InferOutput<(typeof MESSAGES)[N]['answer']>;
