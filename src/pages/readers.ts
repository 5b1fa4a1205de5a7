import { unproxied } from '../article/proxied-address.ts';
import { europePmcArticle } from './europe-pmc/europe-pmc-article.ts';
import { medlunaArticle } from './medluna/medluna-article.ts';
import { pmcArticle } from './pmc/pmc-article.ts';
import { pubmedArticle } from './pubmed/pubmed-article.ts';
import { pubmedResults } from './pubmed/pubmed-results.ts';
import type { PageReader, Reading } from './reading.ts';

/** Every page kind that PubMargin reads, in the order of asking; no two claim the same address. */
export const READERS: readonly PageReader[] = [
  pubmedArticle,
  pubmedResults,
  pmcArticle,
  europePmcArticle,
  medlunaArticle,
];

/**
 * What the page says; undefined where no reader knows its address. A known site's page that shows no article (cookie
 * gate, error, front page) gives a reading of kind `none`. A page that came through a library's proxy is read as what it is.
 */
export function readPage(document: Document, address: URL): Reading | undefined {
  const url = unproxied(address);
  return READERS.find((reader) => reader.matches(url))?.read(document, url);
}
