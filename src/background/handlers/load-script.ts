import { browser } from 'wxt/browser';
import { AppError } from '../../lib/app-error.ts';
import type { Asker } from '../../protocol/answer.ts';
import type { PageScript } from '../../protocol/messages.ts';

/** Loads one of the scripts that only some pages need (entrypoints of the same names) into the asking tab. */
export async function loadScript(script: PageScript, { tabId }: Pick<Asker, 'tabId'>): Promise<void> {
  if (tabId === undefined) throw new AppError('invalid', 'There is no tab to load the script into.');
  await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: [`/${script}.js`] });
}
