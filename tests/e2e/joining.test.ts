import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VITAL_SIGNS } from '../../sample/articles/vital-signs.ts';
import { Visit } from '../../scripts/browsers/visit.ts';
import { AT } from './harness/addresses.ts';
import { Chromium } from './harness/chromium.ts';
import { keep } from './harness/library.ts';

describe('an entry begun from a reference that the page names by its DOI alone', () => {
  let chromium: Chromium;
  beforeAll(async () => {
    chromium = await Chromium.start();
  });
  afterAll(() => chromium.stop());

  it('becomes one with the entry of the PMID when a page shows both, and keeps everything', async () => {
    await keep(chromium, [{ pmid: VITAL_SIGNS.pmid }], { type: 'add-tag', name: 'by PMID' });
    await beginFromDoi('Begun from a DOI.');

    const again = new Visit(await chromium.open(AT.vitalSigns));
    await again.openPanel();
    await again.note('Begun from a DOI.').waitFor();
    await again.tag('by PMID').waitFor();
    const citing = new Visit(await chromium.open(AT.bodyNetwork));
    await citing.badges('#references').first().waitFor();
    expect(await citing.badges('#references').getAttribute('aria-label')).toBe(
      'In your library: 1 note, tag by PMID',
    );
  });

  it('can be separated again', async () => {
    const article = new Visit(await chromium.open(AT.vitalSigns));
    await article.openPanel();
    await article.button(/Separate/).click();
    await article.note('Begun from a DOI.').waitFor({ state: 'detached' });
    await article.tag('by PMID').waitFor();
    await article.page.reload();
    await article.openPanel();
    await article.tag('by PMID').waitFor();
    expect(await article.note('Begun from a DOI.').count()).toBe(0);
  });

  async function beginFromDoi(text: string): Promise<void> {
    const citing = new Visit(await chromium.open(AT.survey));
    const { page, noteField } = citing;
    await page.getByRole('button', { name: 'Show all 6 references' }).click();
    const item = page.locator('#references li').filter({ hasText: '10.3390/s20082195' }).last();
    await citing.pressAdder(item);
    await page.getByRole('button', { name: 'Add note' }).last().click();
    await noteField.pressSequentially(text);
    await page.getByText(/^Saved/).waitFor();
    await page.close();
  }
});
