import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articlePage } from '../../sample/article-page.ts';
import { BODY_NETWORK } from '../../sample/articles/body-network.ts';
import { Visit } from '../../scripts/browsers/visit.ts';
import { AT } from './harness/addresses.ts';
import { Chromium } from './harness/chromium.ts';
import { keep } from './harness/library.ts';
import { openBeside } from './harness/popup.ts';
import { firstOf, pageAt, SAMPLE } from './harness/sites.ts';

/** PubMed has changed: its references are there, but no longer in a list. */
const CHANGED = articlePage(BODY_NETWORK).replace(
  /<div class="references"[^]*?<div id="mesh-terms"/,
  (section) => section.replaceAll(/<(\/?)(?:ol|li)\b/g, '<$1div'),
);

describe('a page that PubMed has changed', () => {
  let chromium: Chromium;
  beforeAll(async () => {
    chromium = await Chromium.start({ site: firstOf(pageAt(AT.bodyNetwork, CHANGED), SAMPLE) });
    await chromium.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await keep(chromium, [{ pmid: BODY_NETWORK.pmid }], { type: 'add-tag', name: 'my own words' });
  });
  afterAll(() => chromium.stop());

  it('says in one line what could not be read, and the rest works', async () => {
    const article = new Visit(await chromium.open(AT.bodyNetwork));
    await article.openPanel();
    await article.region.getByText('PubMargin can’t read this page’s references.').waitFor();
    await article.tag('my own words').waitFor();
    await article.addNote('Written all the same.');
    const popup = await openBeside(chromium, 'popup.html', article.page);
    await popup.getByText('PubMargin can’t read this page’s references.').waitFor();
    await popup.getByText('Written all the same.').first().waitFor();
    await popup.close();
  });

  it('gives a report of what was read, with nothing of the user’s', async () => {
    const article = new Visit(await chromium.open(AT.bodyNetwork));
    await article.openPanel();
    await article.page.bringToFront();
    await article.button('Copy a report').click();
    await article.region.getByText(/^Copied/).waitFor();
    const report = await article.page.evaluate(() => navigator.clipboard.readText());
    expect(report).toContain(BODY_NETWORK.pmid);
    expect(report).toContain('references');
    expect(report).not.toContain('my own words');
    expect(report).not.toContain('Written all the same');
  });
});
