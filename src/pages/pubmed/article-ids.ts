import { type ArticleIds, doiInText, parseDoi, parsePmcid, parsePmid } from '../../article/identifiers.ts';
import { idsOfAddress } from '../article-address.ts';
import { canonicalAddress, metaContent } from '../page-meta.ts';
import { textOf } from '../page-text.ts';
import { type Identified, identified } from '../witnesses.ts';

/** The identifiers of a PubMed article page, by the strongest of their witnesses. */
export function readArticleIds(document: Document, url: URL): Identified {
  const meta = (name: string) => metaContent(document, name);
  const listed = (kind: string) =>
    textOf(document.querySelector(`.identifiers .identifier.${kind} :is(.current-id, .id-link)`));
  return identified({
    pmid: [
      ['meta citation_pmid', () => parsePmid(meta('citation_pmid'))],
      ['meta uid', () => parsePmid(meta('uid') ?? meta('ncbi_uid') ?? meta('ncbi_uidlist'))],
      ['identifiers list', () => parsePmid(listed('pubmed'))],
      ['canonical link', () => canonical(document)?.pmid],
      ['address', () => idsOfAddress(url).pmid],
    ],
    pmcid: [
      ['identifiers list', () => parsePmcid(listed('pmc'))],
      // Behind the PMID only: further on stand substances, one of which is the protein PMC1.
      ['meta keywords', () => parsePmcid(/^pmid:\d+, (PMC\d+)(?=,|$)/.exec(keywords(document))?.[1])],
    ],
    doi: [
      ['meta citation_doi', () => parseDoi(meta('citation_doi'))],
      ['identifiers list', () => parseDoi(listed('doi'))],
      ['citation line', () => doiInText(textOf(document.querySelector('.citation-doi')) ?? '')],
    ],
  });
}

/** Some hundred kilobytes in articles of large collaborations. */
function keywords(document: Document): string {
  return document.head.querySelector('meta[name="keywords"]')?.getAttribute('content') ?? '';
}

function canonical(document: Document): ArticleIds | undefined {
  const address = canonicalAddress(document);
  return address && idsOfAddress(address);
}
