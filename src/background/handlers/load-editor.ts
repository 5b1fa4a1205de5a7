import { browser } from 'wxt/browser';
import { AppError } from '../../lib/app-error.ts';
import type { Asker } from '../../protocol/answer.ts';

/** Loads the editing script (entrypoints/editor.ts) into the asking tab. */
export async function loadEditor({ tabId }: Pick<Asker, 'tabId'>): Promise<void> {
  if (tabId === undefined) throw new AppError('invalid', 'There is no tab to load the editor into.');
  await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: ['/editor.js'] });
}
