import { browser } from 'wxt/browser';
import { AppError } from '../../lib/app-error.ts';
import type { Asker } from '../../protocol/answer.ts';
import type { PageScript } from '../../protocol/page-script.ts';

/**
 * Rules for the page itself that a script needs. They go into the user's origin, so that not even a style sheet is added
 * to the page, and look at nothing but attributes of our own elements.
 */
const RULES: Partial<Record<PageScript, string>> = { screening: '/decided-rows.css' };

/** Loads one of the scripts that only some pages need (entrypoints of the same names) into the asking tab. */
export async function loadScript(script: PageScript, { tabId }: Pick<Asker, 'tabId'>): Promise<void> {
  if (tabId === undefined) throw new AppError('invalid', 'There is no tab to load the script into.');
  const target = { tabId, frameIds: [0] };
  const rules = RULES[script];
  if (rules) await browser.scripting.insertCSS({ target, files: [rules], origin: 'USER' });
  await browser.scripting.executeScript({ target, files: [`/${script}.js`] });
}
