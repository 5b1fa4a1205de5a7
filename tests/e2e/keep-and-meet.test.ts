import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Visit } from '../../scripts/browsers/visit.ts';
import { AT } from './harness/addresses.ts';
import { Chromium } from './harness/chromium.ts';

const NOTE = 'Measured on a test bed, not on a ward: p*<0.05 and ~5 mg stay as typed.';

describe('what is kept about an article in Chromium', () => {
  let chromium: Chromium;
  const visit = async (address: string) => new Visit(await chromium.open(address));
  beforeAll(async () => {
    chromium = await Chromium.start();
  });
  afterAll(() => chromium.stop());

  it('is there after a reload', async () => {
    const article = await visit(AT.vitalSigns);
    await article.addNote(NOTE);
    await article.addTag('methods/bench');
    await article.addTag('Blockchain');
    await article.page.reload();
    await article.openPanel();
    await article.note(NOTE).waitFor();
    await article.tag('methods/bench').waitFor();
    await article.tag('Blockchain').waitFor();
  });

  it('is there after a restart of the browser', async () => {
    const similar = await visit(AT.bodyNetwork);
    await similar.addTag('routing');
    const citing = await visit(AT.survey);
    await citing.addNote('A survey to begin with.');
    await chromium.restart();
    const article = await visit(AT.vitalSigns);
    await article.openPanel();
    await article.note(NOTE).waitFor();
    await article.tag('methods/bench').waitFor();
  });

  it('shows as a badge in the references of another article, and its card says more', async () => {
    const { page, badges } = await atBadges(AT.bodyNetwork, '#references');
    expect(await badges.count()).toBe(1);
    expect(await badges.getAttribute('aria-label')).toBe(
      'In your library: 1 note, tags Blockchain, methods/bench',
    );
    await badges.hover();
    await page.getByText('Measured on a test bed').first().waitFor();
  });

  it('shows in references that name the article by its DOI alone', async () => {
    const { page } = await atBadges(AT.survey, 'body', false);
    await page.getByRole('button', { name: 'Show all 6 references' }).click();
    await page
      .locator('#references')
      .getByRole('button', { name: /^In your library:/ })
      .waitFor();
  });

  it('shows in "Cited by"', async () => {
    const { badges } = await atBadges(AT.vitalSigns, '#citedby');
    expect(await badges.getAttribute('aria-label')).toBe('In your library: 1 note');
  });

  it('shows in "Similar articles"', async () => {
    const { badges } = await atBadges(AT.energyHarvest, '#similar');
    expect(await badges.getAttribute('aria-label')).toBe('In your library: tag routing');
  });

  it('shows in a result list, and in what "Show more results" adds', async () => {
    const { page, badges } = await atBadges(AT.results, '#search-results');
    await expect.poll(() => badges.count()).toBe(2);
    await page.getByRole('button', { name: 'Show more results' }).click();
    await expect.poll(() => badges.count()).toBe(3);
  });

  it('shows on a PMC page, in its references and as its own article', async () => {
    const { page, badges } = await atBadges(AT.bodyNetworkOnPmc, '.ref-list');
    expect(await badges.first().getAttribute('aria-label')).toContain('1 note');
    const article = new Visit(page);
    await article.openPanel();
    await article.tag('routing').waitFor();
  });

  it('can be begun at a mention, without leaving the page', async () => {
    const article = await visit(AT.energyHarvest);
    const item = article.page.locator('#similar li.full-docsum').filter({ hasText: 'Markov Decision' });
    await article.pressAdder(item.locator('.docsum-title'));
    await article.page.getByRole('button', { name: 'Add tag' }).last().click();
    await article.tagField.fill('queueing');
    await article.tagField.press('Enter');
    await item.getByRole('button', { name: 'In your library: tag queueing' }).waitFor();
    expect(article.page.url()).toBe(AT.energyHarvest);
  });

  it('tells what the library knows around the article', async () => {
    const article = await visit(AT.vitalSigns);
    await article.openPanel();
    await article.region.getByText(/citing article/).waitFor();
  });

  it('can be taken away, and the removal undone', async () => {
    const article = await visit(AT.vitalSigns);
    await article.openPanel();
    await article.note(NOTE).getByRole('button', { name: 'Remove' }).click();
    await article.note(NOTE).waitFor({ state: 'detached' });
    await article.button('Undo').click();
    await article.note(NOTE).waitFor();
  });

  async function atBadges(address: string, within: string, wait = true) {
    const { page } = await visit(address);
    const badges = new Visit(page).badges(within);
    if (wait) await badges.first().waitFor();
    return { page, badges };
  }
});
