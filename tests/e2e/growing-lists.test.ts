import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articlePage } from '../../sample/article-page.ts';
import { VITAL_SIGNS } from '../../sample/articles/vital-signs.ts';
import type { PrintedReference, SampleArticle } from '../../sample/facts.ts';
import { allReferences } from '../../sample/references.ts';
import { Visit } from '../../scripts/browsers/visit.ts';
import { AT } from './harness/addresses.ts';
import { Chromium } from './harness/chromium.ts';
import { keep } from './harness/library.ts';
import { firstOf, pageAt, SAMPLE } from './harness/sites.ts';

/** As many as the longest list in the saved pages has. */
const REFERENCES = 261;

/** References that PubMed could print: a third with PMID, a third with DOI alone, a third without any identifier. */
const references = Array.from({ length: REFERENCES }, (_, at): PrintedReference => {
  const doi = `10.1234/reference.${at}`;
  const text = `Group R. Reference number ${at + 1}. J Test. 2020;1:${at + 1}.`;
  if (at % 3 === 0) return { text, pmid: String(30_000_000 + at) };
  return at % 3 === 1 ? { text: `${text} doi: ${doi}.`, doi } : { text };
});
const identified = references.filter(({ pmid, doi }) => pmid ?? doi);
const LONG: SampleArticle = { ...VITAL_SIGNS, similar: [], citedBy: [], references };

describe('261 references, most of them loaded late', () => {
  let chromium: Chromium;
  beforeAll(async () => {
    const answer = pageAt(`${AT.vitalSigns}references/`, allReferences(LONG));
    chromium = await Chromium.start({
      site: firstOf(answer, pageAt(AT.vitalSigns, articlePage(LONG)), SAMPLE),
    });
    const ids = identified.map(({ pmid, doi }) => ({ ...(pmid && { pmid }), ...(doi && { doi }) }));
    await keep(chromium, ids, { type: 'add-tag', name: 'known' });
  });
  afterAll(() => chromium.stop());

  it('get their badges, each once', async () => {
    const article = new Visit(await chromium.open(AT.vitalSigns));
    const shown = identified.filter((reference) => references.indexOf(reference) < 5).length;
    await expect.poll(() => article.badges('#references').count()).toBe(shown);
    await article.page.getByRole('button', { name: `Show all ${REFERENCES} references` }).click();
    await expect.poll(() => article.badges('#references').count()).toBe(identified.length);
    await article.page.waitForTimeout(1000);
    const each = await article.page
      .locator('#references li.skip-numbering')
      .evaluateAll((items) => items.map((item) => item.querySelectorAll('pubmargin-badge').length));
    expect(each.length).toBe(REFERENCES);
    expect(each.map((count, at) => ((references[at]?.pmid ?? references[at]?.doi) ? count : 1))).toEqual(
      Array<number>(REFERENCES).fill(1),
    );
  });
});
