import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Visit } from '../../scripts/browsers/visit.ts';
import { AT } from './harness/addresses.ts';
import { Chromium } from './harness/chromium.ts';

describe('several tabs', () => {
  let chromium: Chromium;
  beforeAll(async () => {
    chromium = await Chromium.start();
  });
  afterAll(() => chromium.stop());

  it('follow each other within a second, both ways', async () => {
    const one = new Visit(await chromium.open(AT.vitalSigns));
    const two = new Visit(await chromium.open(AT.vitalSigns));
    const list = new Visit(await chromium.open(AT.results));
    await two.openPanel();
    await one.page.bringToFront();
    await one.addNote('Written in the first tab.');
    await Promise.all([
      two.note('Written in the first tab.').waitFor({ timeout: 1000 }),
      list.badges().first().waitFor({ timeout: 1000 }),
    ]);
    await two.page.bringToFront();
    await two.addTag('second');
    await one.tag('second').waitFor({ timeout: 1000 });
  });

  it('show on the toolbar icon what is kept about their article', async () => {
    const noted = await chromium.open(AT.vitalSigns);
    await expect.poll(() => badgeText(noted.url())).toBe('1');
    const elsewhere = await chromium.open('chrome://version/');
    expect(await badgeText(elsewhere.url())).toBe('');
  });

  async function badgeText(address: string): Promise<string> {
    const worker = await chromium.worker();
    return worker.evaluate<string>(`(async () => {
      const tabs = await chrome.tabs.query({ lastFocusedWindow: true });
      const tab = tabs.findLast(({ url, pendingUrl }) => (url ?? pendingUrl ?? '') === ${JSON.stringify(address)});
      return chrome.action.getBadgeText(tab ? { tabId: tab.id } : {});
    })()`);
  }
});

describe('tabs that were open before the install', () => {
  it('show PubMargin without a reload', async () => {
    const chromium = await Chromium.start({ extension: undefined });
    try {
      const article = new Visit(await chromium.open(AT.vitalSigns));
      const list = new Visit(await chromium.open(AT.results));
      await chromium.install();
      await article.region.waitFor({ state: 'attached' });
      await article.addNote('Written without a reload.');
      await list.badges().first().waitFor();
    } finally {
      await chromium.stop();
    }
  });
});
