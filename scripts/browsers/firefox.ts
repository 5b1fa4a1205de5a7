import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findBrowser, PATH_VARIABLE } from '../find-browser.mjs';
import type { Site } from './chromium.ts';

/** A profile that takes an unsigned extension lying in its `extensions` folder, and asks nothing. */
const PREFERENCES = {
  'xpinstall.signatures.required': false,
  'extensions.autoDisableScopes': 0,
  'extensions.enabledScopes': 15,
  'extensions.update.enabled': false,
  'app.update.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
};

/** Opens headless Firefox with this profile folder. Throws when no Firefox is installed. */
export async function openFirefox(profile: string): Promise<Browser> {
  const executablePath = findBrowser('firefox');
  if (!executablePath) throw new Error(`No Firefox is installed; ${PATH_VARIABLE.firefox} can name one.`);
  return puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    userDataDir: profile,
    extraPrefsFirefox: {
      ...PREFERENCES,
      // Downloads go there without a question.
      ...{ 'browser.download.folderList': 2, 'browser.download.dir': downloadsOf(profile) },
    },
    defaultViewport: { width: 1366, height: 900 },
  });
}

/** Where a Firefox with this profile folder puts downloads. */
export function downloadsOf(profile: string): string {
  return join(profile, 'downloads');
}

/** A new tab that gets our pages in place of the internet. */
export async function openPage(browser: Browser, site: Site): Promise<Page> {
  const page = await browser.newPage();
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const served = site(new URL(request.url()));
    void (served ? request.respond({ status: 200, ...served }) : request.abort());
  });
  return page;
}
