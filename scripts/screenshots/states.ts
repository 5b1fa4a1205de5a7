import type { Page } from 'playwright-core';
import { BODY_NETWORK } from '../../sample/articles/body-network.ts';
import { VITAL_SIGNS } from '../../sample/articles/vital-signs.ts';
import { PUBMED } from '../../sample/site.ts';
import { Visit } from '../browsers/visit.ts';

/** By name: what brings a page into a state; `own` is the address of the extension's own pages. */
export type States = Record<string, (page: Page, own: string) => Promise<void>>;

/** Articles of the sample: one with notes and tags, and one with a tag that cites it. */
export const NOTED = `${PUBMED}/${VITAL_SIGNS.pmid}/`;
export const CITING = `${PUBMED}/${BODY_NETWORK.pmid}/`;

/** Writes what the states show: an article with two notes and three tags, and one with a tag. */
export async function fillLibrary(page: Page): Promise<void> {
  await page.goto(NOTED);
  const noted = new Visit(page);
  await noted.addNote(
    'Compared on a **test bed**, not on a ward.\n\n- latency grows with the number of users\n- no word on what happens when the network is down',
    'Compared on a test bed',
  );
  await noted.addNote('Cite in the introduction, beside the survey.');
  for (const tag of ['methods/monitoring', 'blockchain', 'to discuss']) await noted.addTag(tag);
  await page.goto(CITING);
  await new Visit(page).addTag('routing');
  await page.close();
}
