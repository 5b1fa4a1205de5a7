import { readFileSync } from 'node:fs';
import { articlePage } from './article-page.ts';
import { BODY_NETWORK } from './articles/body-network.ts';
import { ENERGY_HARVEST } from './articles/energy-harvest.ts';
import { SURVEY } from './articles/survey.ts';
import { VITAL_SIGNS } from './articles/vital-signs.ts';
import type { SampleArticle } from './facts.ts';
import { pmcPage } from './pmc-page.ts';
import { allReferences } from './references.ts';
import { moreResults, resultsPage } from './results-page.ts';

export const PUBMED = 'https://pubmed.ncbi.nlm.nih.gov';
export const PMC = 'https://pmc.ncbi.nlm.nih.gov';

/** What a server would answer. */
export interface Served {
  readonly contentType: string;
  readonly body: string;
  /** 200 where absent. */
  readonly status?: number;
}

const ARTICLES: readonly SampleArticle[] = [VITAL_SIGNS, BODY_NETWORK, SURVEY, ENERGY_HARVEST];
const FILES: Record<string, string> = {
  '/sample/pubmed.css': 'text/css',
  '/sample/pubmed-articles.css': 'text/css',
  '/sample/pmc.css': 'text/css',
  '/sample/page.js': 'text/javascript',
};

/** What the built-in sample of PubMed and PMC answers at a real address; undefined where it has nothing. */
export function samplePage(url: URL): Served | undefined {
  const file = FILES[url.pathname];
  if (file)
    return {
      contentType: file,
      body: readFileSync(new URL(`.${url.pathname.slice(7)}`, import.meta.url), 'utf8'),
    };
  const body = url.origin === PUBMED ? pubmed(url) : url.origin === PMC ? pmc(url) : undefined;
  return body === undefined ? undefined : { contentType: 'text/html; charset=utf-8', body };
}

function pubmed(url: URL): string | undefined {
  const term = url.searchParams.get('term') ?? '';
  if (url.pathname === '/') return resultsPage(term);
  if (url.pathname === '/more/') return moreResults(term, Number(url.searchParams.get('page')));
  const [, pmid, rest] = /^\/(\d+)\/(references\/)?$/.exec(url.pathname) ?? [];
  const article = ARTICLES.find((one) => one.pmid === pmid);
  if (!article) return undefined;
  return rest ? allReferences(article) : articlePage(article);
}

function pmc(url: URL): string | undefined {
  const article = ARTICLES.find(({ pmcid }) => url.pathname === `/articles/${pmcid ?? ''}/`);
  return article && pmcPage(article);
}
