import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { BODY_NETWORK } from '../../sample/articles/body-network.ts';
import { SURVEY } from '../../sample/articles/survey.ts';
import { VITAL_SIGNS } from '../../sample/articles/vital-signs.ts';
import { PMC, PUBMED } from '../../sample/site.ts';
import { selectInAbstract } from '../browsers/select-in-abstract.ts';
import { Visit } from '../browsers/visit.ts';

const NOTE = 'Compared on a **test bed**, not on a ward. Ask: what happens when the network is down?';
const TAG = 'methods/monitoring';
const HIGHLIGHTED = 'every reading keeps an unchangeable history';

/**
 * Does what a user would do first, says so line by line, and saves a screenshot of each step to the folder. Throws when
 * something is not to be seen that should be.
 */
export async function headlessTour(context: BrowserContext, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const page = context.pages()[0] ?? (await context.newPage());
  const visit = new Visit(page);
  const step = async (name: string, sentence: string) => {
    await page.screenshot({ path: join(folder, `tour-${name}.png`) });
    console.log(`✓ ${sentence}`);
  };
  console.log('There is no display: a tour of PubMargin on a built-in sample of PubMed, without a window.');

  await page.goto(`${PUBMED}/${VITAL_SIGNS.pmid}/`);
  await visit.addNote(NOTE, 'Compared on a test bed');
  await visit.addTag(TAG);
  await highlight(page, HIGHLIGHTED);
  await step(
    '1-article',
    `PMID ${VITAL_SIGNS.pmid}: wrote a note, added the tag ${TAG}, highlighted "${HIGHLIGHTED}".`,
  );

  await page.goto(`${PUBMED}/${BODY_NETWORK.pmid}/`);
  const name = await seeBadge(visit, '#references');
  await step('2-reference', `PMID ${BODY_NETWORK.pmid} cites it: its reference says "${name}".`);

  await page.goto(`${PUBMED}/${SURVEY.pmid}/`);
  await page.getByRole('button', { name: /^Show all \d+ references$/ }).click();
  await seeBadge(visit, '#references');
  await step('3-reference-by-doi', `PMID ${SURVEY.pmid} cites it by DOI alone: the badge is there too.`);

  await page.goto(`${PUBMED}/?term=blockchain`);
  await seeBadge(visit, '#search-results');
  await step('4-results', 'A result list shows the badge at the article.');

  await page.goto(`${PMC}/articles/${BODY_NETWORK.pmcid ?? ''}/`);
  await seeBadge(visit, '.ref-list');
  await step('5-pmc', 'So does the reference list of a PMC page.');

  console.log(`Screenshots: ${folder}`);
}

/** Selects these words of the abstract, and highlights them with the toolbar that comes. */
async function highlight(page: Page, words: string): Promise<void> {
  await selectInAbstract(page, words);
  await page.getByRole('button', { name: 'Highlight in yellow' }).click();
  await page.getByText('Highlighted in yellow.').waitFor({ state: 'attached' });
}

/** Waits for a badge in this part of the page, brings up its card, and gives its name. */
async function seeBadge(visit: Visit, within: string): Promise<string> {
  const badge = visit.badges(within).first();
  await visit.scrollTo(badge);
  await badge.hover();
  await visit.page.getByText('Compared on a').first().waitFor();
  return (await badge.getAttribute('aria-label')) ?? '';
}
