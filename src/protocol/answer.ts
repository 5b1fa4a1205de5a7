import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { MatchPattern } from 'wxt/utils/match-patterns';
import { AppError } from '../lib/app-error.ts';
import { EnvelopeSchema, errorReply, type Reply } from './envelope.ts';
import { type Answer, MESSAGES, type MessageName, type Request } from './messages.ts';
import { privateWindowsAllowed } from './private-permission.ts';
import { hasPermission, sitePageOf } from './site-pages.ts';

/** Who asks: a content script in a tab, or a page of the extension itself. */
export interface Asker {
  readonly ownPage: boolean;
  /** Absent for own pages outside of tabs. */
  readonly tabId: number | undefined;
  readonly inPrivateWindow: boolean;
}

export type Handlers = {
  [N in MessageName]: (request: Request<N>, asker: Asker) => Promise<Answer<N>>;
};

/** What the library page does to many entries. */
const ACTS = ['do-act', 'undo-act', 'leave-act'] as const;
/** The library as a file, its copies and back-ups. */
const FILES = [
  'stage-file',
  'restore',
  'forget-file',
  'remove-origin',
  'remove-outdated',
  'back-up',
  'delete-back-up',
  'copy-saved',
  'copy-ready',
  'copy-failed',
] as const;
/** What is kept in step with the user's other devices, and how. */
const SYNC = [
  'sync-now',
  'sync-browser',
  'sync-folder',
  'sync-pause',
  'sync-share',
  'sync-off',
  'undo-pull',
] as const;
/** What only the extension's own pages may ask. */
const OWN_PAGES_ONLY: readonly MessageName[] = [
  ...FILES,
  'change-tag',
  'show-in-tab',
  'delete-everything',
  'learn-many',
  'same-article',
  ...ACTS,
  ...SYNC,
];
/** What leaves something behind: not in a private window before the user agreed. */
const WRITING: readonly MessageName[] = [
  ...FILES,
  'write',
  'write-many',
  'change-tag',
  'undo',
  'learn',
  'learn-many',
  'same-article',
  ...ACTS,
  ...SYNC,
];

/**
 * Answers the questions of messages.ts. Call it in the worker's first tick, or the event that woke it is lost.
 * `pages` are the match patterns of the sites where content scripts may ask from, come what may; on other sites, and on
 * libraries' proxies, only while the user's permission for them lasts. The listener itself is synchronous and says
 * nothing at all to messages that are not ours: an async one would answer them with undefined
 * (mozilla/webextension-polyfill#130).
 */
export function answerMessages(handlers: Handlers, pages: readonly string[]): void {
  const patterns = pages.map((page) => new MatchPattern(page));
  browser.runtime.onMessage.addListener((message: unknown, sender, sendResponse: (reply: Reply) => void) => {
    const envelope = v.safeParse(EnvelopeSchema, message);
    if (!envelope.success) return;
    const { pubmargin: name, request, private: isPrivate } = envelope.output;
    void answer(handlers, name, request, () => askerOf(sender, patterns, isPrivate)).then(sendResponse);
    return true;
  });
}

async function answer(
  handlers: Handlers,
  name: string,
  request: unknown,
  identify: () => Identified,
): Promise<Reply> {
  try {
    const { asker, needsPermission } = identify();
    // The side panel shows its page nothing, and opens only as long as the click is new.
    if (
      needsPermission !== undefined &&
      name !== 'open-side-panel' &&
      !(await hasPermission(needsPermission))
    ) {
      throw new AppError('site-off', 'PubMargin is switched off on this site.');
    }
    if (!isMessageName(name)) {
      throw new AppError('unsupported', `This version of PubMargin does not know the question "${name}".`);
    }
    if (OWN_PAGES_ONLY.includes(name) && !asker.ownPage) {
      throw new AppError('invalid', `Only PubMargin's own pages may ask for ${name}.`);
    }
    if (WRITING.includes(name) && asker.inPrivateWindow && !(await privateWindowsAllowed())) {
      throw new AppError('private-window', 'Nothing is written in private windows until you allow it there.');
    }
    return { ok: true, value: await handle(handlers, name, request, asker) };
  } catch (error) {
    return errorReply(error);
  }
}

async function handle<N extends MessageName>(
  handlers: Handlers,
  name: N,
  request: unknown,
  asker: Asker,
): Promise<Answer<N>> {
  const parsed = v.safeParse(MESSAGES[name].request, request);
  if (!parsed.success) {
    // Only where it is wrong, not what it says: error messages may be copied into reports.
    const where = parsed.issues.map((issue) => v.getDotPath(issue) ?? 'its shape').join(', ');
    throw new AppError('invalid', `The question ${name} is malformed: ${where}.`);
  }
  return handlers[name](parsed.output, asker);
}

function isMessageName(name: string): name is MessageName {
  return Object.hasOwn(MESSAGES, name);
}

interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  frameId?: number | undefined;
  tab?: { id?: number | undefined; incognito: boolean } | undefined;
}

interface Identified {
  readonly asker: Asker;
  /** The match pattern that the asker may ask for only as long as the user gives permission for it. */
  readonly needsPermission: string | undefined;
}

/** Throws AppError `invalid` for anyone but our own pages and our content scripts in the top frames of our sites. */
function askerOf(sender: Sender, patterns: readonly MatchPattern[], isPrivate: boolean): Identified {
  const { id, url, tab, frameId } = sender;
  const ours = id === browser.runtime.id;
  const ownPage = ours && url?.startsWith(browser.runtime.getURL('')) === true;
  const inTopFrame = ours && tab !== undefined && (frameId ?? 0) === 0;
  const address = inTopFrame && url !== undefined && URL.canParse(url) ? url : undefined;
  const isAllowed = address !== undefined && patterns.some((pattern) => pattern.includes(address));
  const needsPermission = address === undefined || ownPage || isAllowed ? undefined : sitePageOf(address);
  if (!ownPage && !isAllowed && needsPermission === undefined) {
    throw new AppError('invalid', 'This page may not ask PubMargin anything.');
  }
  const inPrivateWindow = isPrivate || (tab?.incognito ?? false);
  return { asker: { ownPage, tabId: tab?.id, inPrivateWindow }, needsPermission };
}
