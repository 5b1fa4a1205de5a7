import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { BODY_NETWORK } from '../../sample/articles/body-network.ts';
import { ENERGY_HARVEST } from '../../sample/articles/energy-harvest.ts';
import { SURVEY } from '../../sample/articles/survey.ts';
import { VITAL_SIGNS } from '../../sample/articles/vital-signs.ts';
import type { PrintedReference, SampleArticle } from '../../sample/facts.ts';
import { PMC, PUBMED, samplePage } from '../../sample/site.ts';
import { readPage } from '../../src/pages/readers.ts';
import type { MentionRole, Reading } from '../../src/pages/reading.ts';

function read(address: string): Reading {
  const url = new URL(address);
  const reading = readPage(new JSDOM(samplePage(url)?.body).window.document, url);
  if (!reading) throw new Error(`No reader knows ${address}.`);
  return reading;
}

const idsOf = (reading: Reading, role: MentionRole) =>
  reading.mentions.filter((mention) => mention.role === role).map(({ ids }) => ids);
const printed = ({ pmid, pmcid, doi }: PrintedReference) => ({
  ...(pmid && { pmid }),
  ...(pmcid && { pmcid }),
  ...(doi && { doi: doi.toLowerCase() }),
});
const ARTICLES: readonly SampleArticle[] = [VITAL_SIGNS, BODY_NETWORK, SURVEY, ENERGY_HARVEST];

describe("the project's own readers, on the built-in sample of PubMed", () => {
  it.each(ARTICLES.map((article) => [article.pmid, article] as const))('read article %s', (pmid, article) => {
    const reading = read(`${PUBMED}/${pmid}/`);
    expect(reading.kind).toBe('article');
    expect(reading.unread).toEqual([]);
    expect(reading.article).toMatchObject({
      ids: { pmid, pmcid: article.pmcid, doi: article.doi },
      title: article.title,
      authors: article.authors,
      journal: article.journal,
      journalAbbreviation: article.journalAbbreviation,
    });
    expect(idsOf(reading, 'reference')).toEqual(article.references.slice(0, 5).map(printed));
    expect(idsOf(reading, 'similar').map((ids) => ids.pmid)).toEqual(article.similar);
    expect(idsOf(reading, 'cited-by').map((ids) => ids.pmid)).toEqual(article.citedBy);
  });

  it('read the result list, and see that it may grow', () => {
    const reading = read(`${PUBMED}/?term=blockchain`);
    expect(reading.kind).toBe('results');
    expect(idsOf(reading, 'result').map((ids) => ids.pmid)).toEqual([
      '32294989',
      '32604851',
      '35957320',
      '35591234',
      '33652773',
      '34533470',
    ]);
    expect(reading.growing.length).toBeGreaterThan(0);
  });

  it('read the PMC page and all its references', () => {
    const { pmcid, pmid, doi, references } = BODY_NETWORK;
    const reading = read(`${PMC}/articles/${pmcid ?? ''}/`);
    expect(reading.article?.ids).toEqual({ pmid, pmcid, doi });
    expect(idsOf(reading, 'reference')).toEqual(references.map(printed));
  });
});
