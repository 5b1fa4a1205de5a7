import * as v from 'valibot';
import { ArticleKeySchema } from '../article/article-key.ts';
import { MOST_ARTICLES } from './limits.ts';

/**
 * A copy of the library: how many notes were only here when it was begun, when that was (milliseconds since 1970), and of
 * which revision it is.
 */
const CopySchema = v.object({ notes: v.number(), at: v.number(), revision: v.number() });

/** Questions about the library as a file: opening one, and copies and back-ups of it. Own pages only. */
export const FILE_MESSAGES = {
  /**
   * Puts documents of a PubMargin file aside, since a whole one is more than a message may carry; merge states in base64.
   * `file` is when opening it began, milliseconds since 1970, as its name.
   */
  'stage-file': {
    request: v.object({
      file: v.number(),
      documents: v.array(v.object({ id: v.string(), state: v.string() })),
    }),
    answer: v.object({}),
  },
  /**
   * Merges the documents put aside into the library, as one step with one undo (docs/pubmargin-json.md). What says
   * something else here than in the file stays as it is now, or gets back what the file says.
   */
  restore: {
    request: v.object({ file: v.number(), differing: v.picklist(['now', 'file']) }),
    answer: v.object({
      /** Of how many entries the file speaks. */
      entries: v.number(),
      changed: v.number(),
      revision: v.number(),
      undo: v.optional(v.number()),
    }),
  },
  /** Forgets documents that were put aside. */
  'forget-file': { request: v.object({ file: v.number() }), answer: v.object({}) },
  /**
   * Takes from some entries what a file or list brought, and the user has not written in since: one step with one undo.
   * Progress is how many entries have been asked for.
   */
  'remove-origin': {
    request: v.object({
      origin: v.pipe(v.string(), v.minLength(1)),
      keys: v.pipe(v.array(ArticleKeySchema), v.maxLength(MOST_ARTICLES)),
    }),
    answer: v.object({ changed: v.number(), revision: v.number(), undo: v.optional(v.number()) }),
  },
  /** Takes some of it: what an older file of a list brought, and its newest does not say. */
  'remove-outdated': {
    request: v.object({
      origin: v.pipe(v.string(), v.minLength(1)),
      parts: v.pipe(
        v.array(v.object({ key: ArticleKeySchema, notes: v.array(v.string()), tags: v.array(v.string()) })),
        v.maxLength(MOST_ARTICLES),
      ),
    }),
    answer: v.object({ changed: v.number(), revision: v.number(), undo: v.optional(v.number()) }),
  },
  /** Makes a back-up within the browser, now. */
  'back-up': { request: v.object({}), answer: v.object({}) },
  'delete-back-up': { request: v.object({ id: v.number() }), answer: v.object({}) },
  /** A copy was saved outside of the browser. */
  'copy-saved': { request: CopySchema, answer: v.object({}) },
  /** A copy that is due stands ready at an object URL of the asking page: to be put into the downloads folder. */
  'copy-ready': {
    request: v.object({
      url: v.string(),
      name: v.string(),
      copy: CopySchema,
      /** The same entries in a format of other programs, where the user wants that too. */
      also: v.optional(v.object({ url: v.string(), name: v.string() })),
      /** Why that could not be made. */
      alsoFailed: v.optional(v.string()),
    }),
    answer: v.object({}),
  },
  /** It could not be made. */
  'copy-failed': { request: v.object({ why: v.string() }), answer: v.object({}) },
} as const;
