import { browser } from 'wxt/browser';
import { unproxied } from '../article/proxied-address.ts';
import { noteLock } from '../protocol/draft-key.ts';
import { dropDraft } from '../protocol/drafts.ts';
import { allDrafts } from '../protocol/kept-drafts.ts';
import type { Draft } from '../protocol/messages.ts';
import { write } from './handlers/write.ts';

/** A draft that was typed in less than this ago may still be saved by its own page, ms. */
const UNTOUCHED = 60_000;

/**
 * Saves what was typed into pages that are gone: a closed tab or popup, a crashed browser. A draft whose page is still
 * open is left to it; one that cannot be saved stays, and its article's panel offers it. `pages` are the match patterns of the
 * sites where PubMargin runs.
 */
export async function adoptDrafts(pages: readonly string[]): Promise<void> {
  const drafts = (await allDrafts()).filter(({ at }) => Date.now() - at > UNTOUCHED);
  if (drafts.length === 0) return;
  const tabs = await browser.tabs.query({ url: [...pages] });
  const open = new Set(tabs.flatMap(({ url }) => (url === undefined ? [] : withoutQuery(url))));
  const locks = await navigator.locks.query();
  const held = new Set(locks.held?.map(({ name }) => name));
  for (const draft of drafts) {
    if (inOwnPage(draft) ? held.has(noteLock(draft.note)) : open.has(draft.subject.source.page)) continue;
    try {
      await adopt(draft);
    } catch (error) {
      console.warn('PubMargin: text of a closed page could not be saved yet. It is kept.', error);
    }
  }
}

/** Popup and side panel show an article whose page may be open beside them without knowing of the draft. */
function inOwnPage({ typedIn }: Draft): boolean {
  return typedIn !== undefined && browser.runtime.getURL('').startsWith(`${typedIn}/`);
}

async function adopt({ note, subject, text, base, author }: Draft): Promise<void> {
  await write({ subject, change: { type: 'save-note', note, text, author, base } });
  await dropDraft(note);
}

/** As drafts name the page of their article: never by a proxy's host. */
function withoutQuery(address: string): string {
  const { origin, pathname } = unproxied(new URL(address));
  return origin + pathname;
}
