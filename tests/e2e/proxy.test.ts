import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Visit } from '../../scripts/browsers/visit.ts';
import { AT } from './harness/addresses.ts';
import { extensionWithHosts } from './harness/builds.ts';
import { Chromium } from './harness/chromium.ts';
import { everythingKept } from './harness/everything-kept.ts';
import { Firefox } from './harness/firefox.ts';
import { beginSelection, painted } from './harness/highlighting.ts';
import { sayYesBeforehand } from './harness/say-yes-beforehand.ts';
import { openBeside } from './harness/popup.ts';
import { proxied, proxiedSample } from './harness/proxied.ts';
import { firstOf, SAMPLE } from './harness/sites.ts';

const NOTE = 'Read through the library.';
const HOSTS = ['pubmed', 'pmc'].map((host) => `https://${host}-ncbi-nlm-nih-gov.proxy.example.edu/*`);
/** Anyone may name a host like this. */
const LOOK_ALIKE = 'evil.example.com';

describe("PubMed through a library's proxy", () => {
  let chromium: Chromium;
  let options: Page;
  beforeAll(async () => {
    chromium = await Chromium.start({ site: firstOf(SAMPLE, proxiedSample(), proxiedSample(LOOK_ALIKE)) });
    await sayYesBeforehand(chromium, ...HOSTS);
    options = await chromium.openOwn('options.html#proxy');
  });
  afterAll(() => chromium.stop());

  const drawn = (page: Page) => page.locator('pubmargin-panel').count();
  const nothingOn = async (address: string) => {
    const page = await chromium.open(address);
    await page.waitForTimeout(1_500);
    expect(await drawn(page)).toBe(0);
    return page;
  };

  it('is left alone until the user gives permission for its host, then shows PubMargin in open tabs at once', async () => {
    const article = new Visit(await nothingOn(proxied(AT.survey)));
    await options.bringToFront();
    await options.getByLabel(/^Address of a PubMed page/).fill(proxied(AT.survey));
    await options.getByText(/^The proxy is proxy\.example\.edu\./).waitFor();
    await options.getByRole('button', { name: 'Switch on', exact: true }).click();
    await options.getByRole('button', { name: 'Switch off for proxy.example.edu' }).waitFor();
    await article.addNote(NOTE);
    await article.addTag('by proxy');
  });

  it('has the notes of PubMed itself, which knows nothing of the proxy', async () => {
    const article = new Visit(await chromium.open(AT.survey));
    await article.openPanel();
    await article.note(NOTE).waitFor();
    const kept = (await everythingKept(chromium)).join('\n');
    expect(kept).toContain(AT.survey);
    expect(kept).not.toContain('proxy.example.edu');
  });

  it('has highlights that PubMed itself shows as well', async () => {
    const page = await chromium.open(proxied(AT.survey));
    await page.locator('pubmargin-panel').waitFor({ state: 'attached' });
    await page.evaluate(beginSelection, 'explains the basics');
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('h');
    await page.getByText('Highlighted in yellow.').waitFor({ state: 'attached' });
    const original = await chromium.open(AT.survey);
    await expect.poll(() => original.evaluate(painted)).toHaveProperty('pubmargin-yellow');
  });

  it('shows badges where its pages name articles, by links that the proxy rewrote', async () => {
    const original = new Visit(await chromium.open(AT.vitalSigns));
    await original.badges().first().waitFor();
    const badges = await original.badges().count();
    const page = new Visit(await chromium.open(proxied(AT.vitalSigns)));
    await expect.poll(() => page.badges().count()).toBe(badges);
  });

  it('has PMC too', async () => {
    const onPmc = new Visit(await chromium.open(proxied(AT.bodyNetworkOnPmc)));
    await onPmc.addTag('on PMC by proxy');
    const onPubMed = new Visit(await chromium.open(AT.bodyNetwork));
    await onPubMed.openPanel();
    await onPubMed.tag('on PMC by proxy').waitFor();
  });

  it('is known to the popup, and a host that only looks like one is not without permission', async () => {
    const popup = await openBeside(chromium, 'popup.html', await chromium.open(proxied(AT.survey)));
    await popup.getByRole('article').filter({ hasText: NOTE }).waitFor();
    await nothingOn(proxied(AT.survey, LOOK_ALIKE));
  });

  it('falls silent in open tabs when the permission is given back, and stays so', async () => {
    const page = await chromium.open(proxied(AT.survey));
    await page.locator('pubmargin-panel').waitFor({ state: 'attached' });
    await options.bringToFront();
    await options.getByRole('button', { name: 'Switch off for proxy.example.edu' }).click();
    await options.getByText('PubMargin no longer works through proxy.example.edu.').waitFor();
    await expect.poll(() => drawn(page)).toBe(0);
    await nothingOn(proxied(AT.survey));
  });
});

describe("PubMed through a library's proxy, in Firefox", () => {
  it('shows what was kept on PubMed itself, where permission is given', async () => {
    const permission = extensionWithHosts([proxied(`https://pubmed.ncbi.nlm.nih.gov/*`)], 'firefox');
    const firefox = await Firefox.start(
      firstOf(SAMPLE, proxiedSample(), proxiedSample(LOOK_ALIKE)),
      permission,
    );
    try {
      const page = await firefox.open(AT.results);
      await page.waitForSelector('article.full-docsum');
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      for (const key of ['j', 'i'] as const) await page.keyboard.press(key);
      await page.waitForSelector('>>> button[aria-label^="In your library:"]');
      const throughProxy = await firefox.open(proxied(AT.results));
      await throughProxy.waitForSelector('>>> button[aria-label^="In your library:"]');
      const elsewhere = await firefox.open(proxied(AT.results, LOOK_ALIKE));
      await elsewhere.waitForSelector('article.full-docsum');
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      expect(await elsewhere.$('pubmargin-badge, pubmargin-triage')).toBeNull();
    } finally {
      await firefox.stop();
    }
  });
});
