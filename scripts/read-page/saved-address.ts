import { PMC, PUBMED } from '../../src/pages/article-address.ts';
import { address, canonicalAddress, metaContent } from '../../src/pages/page-meta.ts';
import { READERS } from '../../src/pages/readers.ts';

/**
 * The address that a saved page came from, as far as it says so: the canonical link, meta tags, the browser's "saved
 * from" comment, and for pages saved without their head the address that PMC's own buttons carry.
 */
export function addressOfSavedPage(document: Document): URL | undefined {
  const hrefs = [
    canonicalAddress(document)?.href,
    document.querySelector('meta[property="og:url"]')?.getAttribute('content'),
    metaContent(document, 'citation_fulltext_html_url'),
    metaContent(document, 'citation_abstract_html_url'),
    savedFrom(document),
    pmcArticle(document),
    metaContent(document, 'ncbi_app') === 'pubmed' ? `${PUBMED}/` : undefined,
  ];
  for (const href of hrefs) {
    const url = address(href?.replace(/^http:/, 'https:'), PMC);
    if (url && READERS.some((reader) => reader.matches(url))) return url;
  }
  return undefined;
}

/** `<!-- saved from url=(0041)https://pubmed.ncbi.nlm.nih.gov/36850560/ -->` */
function savedFrom(document: Document): string | undefined {
  for (const node of document.childNodes) {
    const href = /saved from url=\(\d+\)(\S+)/.exec(node.nodeValue ?? '')?.[1];
    if (href) return href;
  }
  return undefined;
}

function pmcArticle(document: Document): string | undefined {
  const path = document.querySelector('[data-ga-label^="/articles/PMC"]')?.getAttribute('data-ga-label');
  return path ? `${PMC}${path}` : undefined;
}
