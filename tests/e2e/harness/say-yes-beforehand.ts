import { extensionId } from '../../../scripts/browsers/chromium.ts';
import type { Chromium } from './chromium.ts';

interface ExtensionsPage {
  chrome: { developerPrivate: { addHostPermission(id: string, host: string): Promise<void> } };
}

/**
 * As if the user had said yes to these hosts before: Chromium then grants them in a click of the user's without asking,
 * since its own question can't be answered from a test. Until that click PubMargin has no permission for them.
 */
export async function sayYesBeforehand(chromium: Chromium, ...hosts: string[]): Promise<void> {
  const id = await extensionId(chromium.context);
  const page = await chromium.open('chrome://extensions');
  await page.evaluate(
    async ([extension, patterns]) => {
      const { developerPrivate } = (globalThis as unknown as ExtensionsPage).chrome;
      for (const pattern of patterns) await developerPrivate.addHostPermission(extension, pattern);
    },
    [id, hosts] as const,
  );
  await page.close();
}
