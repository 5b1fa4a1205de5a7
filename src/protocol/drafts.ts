import { browser } from 'wxt/browser';
import type { ArticleIds } from '../article/identifiers.ts';
import { AppError } from '../lib/app-error.ts';
import { ask } from './ask.ts';
import { draftKey } from './draft-key.ts';
import type { Draft } from './messages.ts';
import { mayWriteHere } from './private-window.ts';

/**
 * Keeps what was typed where a closed tab, a killed worker or an update of the extension cannot take it. In a private
 * window nothing is kept before the user agreed to writing there. Throws AppError `quota` when the disk is full.
 */
export async function keepDraft(draft: Draft): Promise<void> {
  if (!mayWriteHere()) return;
  try {
    await browser.storage.local.set({ [draftKey(draft.note)]: draft });
  } catch (error) {
    if (/quota|disk|full|space/i.test(String(error))) {
      throw new AppError('quota', 'The disk is full: this text is only in this page.', { cause: error });
    }
    throw error;
  }
}

/** The drafts about an article, under whichever of its identifiers they were begun. Throws AppError, as `ask` does. */
export async function draftsFor(ids: ArticleIds): Promise<Draft[]> {
  return ask('drafts', { ids });
}

/** Forgets a draft: its text reached the library, or the user threw it away. */
export async function dropDraft(note: string): Promise<void> {
  await browser.storage.local.remove(draftKey(note));
}
