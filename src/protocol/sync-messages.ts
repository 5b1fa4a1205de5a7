import * as v from 'valibot';
import { ArticleKeySchema } from '../article/article-key.ts';

/** A field of the set-up: long enough for whatever people type there. */
const Typed = v.pipe(v.string(), v.maxLength(2_000));

/** What came of trying a folder: `FolderVerdict` of the sync targets, and what the passphrase says to what is there. */
const VERDICTS = [
  'good',
  'read-only',
  'unlisted',
  'altered',
  'kept',
  'missing',
  'network',
  'busy',
  'denied',
  'no-folder',
  'full',
  'redirected',
  'not-dav',
  'too-large',
  'broken',
  /** The folder is encrypted, and no passphrase was given. */
  'encrypted',
  /** The passphrase opens none of its keys. */
  'wrong-passphrase',
  /** A passphrase was given for a folder in which files are not encrypted. */
  'plain',
  /** The folder is used for something else already. */
  'in-use',
] as const;
export type SetUpVerdict = (typeof VERDICTS)[number];

/** What own pages ask about sync (docs/sync.md). How it stands they read from the store themselves. */
export const SYNC_MESSAGES = {
  /** Brings everything in step now, whatever went wrong before; of one target or of all. */
  'sync-now': { request: v.object({ target: v.optional(v.string()) }), answer: v.object({}) },
  /** The browser's own sync is to carry tags and choices, or no more. */
  'sync-browser': { request: v.object({ on: v.boolean() }), answer: v.object({}) },
  /**
   * Tries a WebDAV folder, at the likeliest of these addresses, and where it is good keeps the library in step with it from
   * now on. The user's permission for the server was asked before.
   */
  'sync-folder': {
    request: v.object({
      addresses: v.pipe(v.array(v.pipe(Typed, v.url())), v.minLength(1), v.maxLength(10)),
      user: Typed,
      password: Typed,
      passphrase: Typed,
      /** It is a lab's, of this name: only what is shared goes there. */
      lab: v.optional(v.pipe(Typed, v.trim(), v.minLength(1))),
      /** The lab that is set up already, and is to be reached otherwise. */
      target: v.optional(Typed),
    }),
    answer: v.object({
      verdict: v.picklist(VERDICTS),
      /** The folder that was tried. */
      address: v.string(),
      /** When a busy server wants to be asked again, ms from now. */
      retryAfter: v.optional(v.number()),
    }),
  },
  'sync-pause': { request: v.object({ target: v.string(), paused: v.boolean() }), answer: v.object({}) },
  /** Shares with a lab by these tags alone, or some articles, or shares them no more. */
  'sync-share': {
    request: v.object({
      target: v.string(),
      change: v.variant('type', [
        v.object({ type: v.literal('tags'), tags: v.array(v.string()) }),
        v.object({ type: v.literal('articles'), keys: v.array(ArticleKeySchema), isShared: v.boolean() }),
      ]),
    }),
    answer: v.object({}),
  },
  /** Forgets a target. Nothing changes there, nor on other devices. */
  'sync-off': { request: v.object({ target: v.string() }), answer: v.object({}) },
  /** Brings back what the last large pull took away. */
  'undo-pull': { request: v.object({ target: v.string() }), answer: v.object({ revision: v.number() }) },
} as const;
