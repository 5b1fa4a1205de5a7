import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Visit } from '../../scripts/browsers/visit.ts';
import { AT } from './harness/addresses.ts';
import { accessibilityProblems } from './harness/axe.ts';
import { Chromium } from './harness/chromium.ts';
import { keep } from './harness/library.ts';

const ids = (address: string) => ({ pmid: /\/(\d+)\/$/.exec(address)?.[1] ?? '' });

describe('the tag manager', () => {
  let chromium: Chromium;
  let manager: Page;
  let article: Visit;
  beforeAll(async () => {
    chromium = await Chromium.start();
    const tag = (address: string, name: string) => keep(chromium, [ids(address)], { type: 'add-tag', name });
    await tag(AT.vitalSigns, 'methods');
    await tag(AT.vitalSigns, 'methods/rct');
    await tag(AT.bodyNetwork, 'methods/rct');
    await tag(AT.bodyNetwork, 'design');
    await tag(AT.survey, 'to read');
    article = new Visit(await chromium.open(AT.vitalSigns));
    await article.openPanel();
    manager = await chromium.openOwn('tags.html');
    await manager.getByRole('tree', { name: 'Tags' }).waitFor();
  });
  afterAll(() => chromium.stop());

  const item = (name: string | RegExp) => manager.getByRole('treeitem', { name });
  const said = (message: string) =>
    manager.getByRole('status').filter({ hasText: message }).waitFor({ state: 'attached' });
  const rename = async (name: string) => {
    await manager.keyboard.press('F2');
    await manager.keyboard.type(name);
    await manager.keyboard.press('Enter');
  };
  const undo = async () => {
    await manager.getByRole('button', { name: 'Undo' }).click();
    await said('Undone.');
  };

  it('renames a parent with its children by keys alone, and the article page follows', async () => {
    await item(/^methods/).focus();
    await rename('studies');
    await said('Renamed to “studies”.');
    await item('studies 1 article').and(manager.locator(':focus')).waitFor();
    await article.tag('studies/rct').waitFor();
    await undo();
    await item('methods 1 article').waitFor();
    await article.tag('methods/rct').waitFor();
  });

  it('offers to merge where the name is taken, says what that does, and undoes it exactly', async () => {
    await item('methods 1 article').focus();
    await rename('Design');
    const offer = manager.getByRole('group', { name: 'There is a tag “design” already.' });
    await offer.getByText('These come below it: methods/rct.').waitFor();
    await offer.getByRole('button', { name: 'Merge' }).and(manager.locator(':focus')).waitFor();
    await manager.keyboard.press('Enter');
    await said('Merged into “design”.');
    await item('design 2 articles').and(manager.locator(':focus')).waitFor();
    await item('rct 2 articles').waitFor();
    await article.tag('design/rct').waitFor();
    await undo();
    await item('methods 1 article').waitFor();
    await article.tag('methods/rct').waitFor();
    await article.tag('design').waitFor({ state: 'detached' });
  });

  it('deletes a tag with those below it, and brings them back', async () => {
    await item('methods 1 article').focus();
    await manager.keyboard.press('Delete');
    await said('“methods” deleted.');
    await item(/^to read/)
      .and(manager.locator(':focus'))
      .waitFor();
    await article.tag('methods').first().waitFor({ state: 'detached' });
    await manager.keyboard.press('Control+z');
    await said('Undone.');
    await article.tag('methods/rct').waitFor();
  });

  it('gives a tag its number key and another colour', async () => {
    await item('methods 1 article').focus();
    await manager.keyboard.press('3');
    await item('methods 1 article, number key 3').waitFor();
    await manager.getByRole('radio', { name: 'vermilion' }).click();
    await article.region.locator('[data-colour="vermillion"]').waitFor();
  });

  it('renames and merges the beginning of names that is no tag itself', async () => {
    await article.page.bringToFront();
    await article.addTag('studies/late');
    await manager.bringToFront();
    await item('late 1 article').waitFor();
    await item('studies').focus();
    expect(await accessibilityProblems(manager)).toEqual([]);
    await rename('trials');
    await said('Renamed to “trials”.');
    await item('trials').and(manager.locator(':focus')).waitFor();
    await article.tag('trials/late').waitFor();
    await rename('design');
    const offer = manager.getByRole('group', { name: 'There is a tag “design” already.' });
    await offer.getByText('These come below it: trials/late.').waitFor();
    await offer.locator(':focus').waitFor(); // The offer takes the keys once it is drawn.
    await manager.keyboard.press('Enter');
    await said('Merged into “design”.');
    await article.tag('design/late').waitFor();
    await undo();
    await article.tag('trials/late').waitFor();
  });

  it('says how far the screening of a tag is, and copies that', async () => {
    await chromium.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await keep(chromium, [ids(AT.bodyNetwork)], { type: 'set-decision', decision: 'include' });
    await manager.bringToFront();
    await item(/^methods 1 article/).focus();
    await manager.getByRole('button', { name: 'Counts' }).click();
    await manager.getByText('Records included (n = 1)').waitFor();
    expect(await accessibilityProblems(manager)).toEqual([]);
    await manager.getByRole('button', { name: 'Copy counts' }).click();
    await said('Counts copied');
    expect(await manager.evaluate(() => navigator.clipboard.readText())).toContain(
      'Tag: methods\nRecords with this tag (n = 2)\nRecords screened (n = 1)',
    );
  });

  it('follows what is tagged elsewhere', async () => {
    await article.page.bringToFront();
    await article.addTag('new here');
    await item('new here 1 article').waitFor({ timeout: 1_000 });
  });

  it('has nothing for axe-core to find wrong, nor has the panel with all its controls', async () => {
    await manager.bringToFront();
    await item('methods 1 article')
      .first()
      .or(item(/^methods/))
      .first()
      .focus();
    await rename('Design');
    await manager.getByRole('group', { name: /^There is a tag/ }).waitFor();
    expect(await accessibilityProblems(manager)).toEqual([]);
    await article.page.bringToFront();
    await article.button('Decision: Not set').click();
    await article.page.getByRole('radio', { name: 'Include' }).check();
    await article.page.getByText('Decision: Include').first().waitFor();
    expect(await accessibilityProblems(article.page, 'pubmargin-panel', '.region')).toEqual([]);
  });
});
