import { type ArticleIds, parseDoi, parsePmcid, parsePmid } from '../article/identifiers.ts';
import { unproxied } from '../article/proxied-address.ts';
import { address } from './page-meta.ts';

export const PUBMED = 'https://pubmed.ncbi.nlm.nih.gov';
export const PMC = 'https://pmc.ncbi.nlm.nih.gov';
const NCBI = 'www.ncbi.nlm.nih.gov';

/**
 * The article that an address names, as PubMed, PMC (both designs, with the prefix missing too, as some PubMed links
 * have it), Europe PMC, medluna.com and doi.org write it; empty for every other address. `http` counts as well:
 * PubMed's own links to PMC are written so. So do library proxies, which rewrite the links of their pages.
 */
export function idsOfAddress(url: URL): ArticleIds {
  const { hostname, pathname } = url;
  if (/^(?:dx\.|www\.)?doi\.org$/.test(hostname)) return someId('doi', parseDoi(url.href));
  if (hostname === 'pubmed.ncbi.nlm.nih.gov') return someId('pmid', pmidOf(/^\/(\d+)\/?$/, pathname));
  if (hostname === 'medluna.com' || hostname === 'www.medluna.com') {
    return someId('pmid', pmidOf(/^\/article\/(\d+)\/?$/, pathname));
  }
  if (/^(?:www\.)?europepmc\.org$/.test(hostname)) return idsOfEuropePmc(pathname);
  if (hostname === 'pmc.ncbi.nlm.nih.gov') return idsOfPmc(pathname);
  if (hostname !== NCBI) {
    const original = unproxied(url);
    return original === url ? {} : idsOfAddress(original);
  }
  const old = /^\/(?:labs\/)?pmc(\/.*)$/.exec(pathname)?.[1];
  return old ? idsOfPmc(old) : someId('pmid', pmidOf(/^\/(?:m\/)?pubmed\/(\d+)\/?$/, pathname));
}

/** The article that a link leads to (`idsOfAddress`); relative links are read against `base`. */
export function idsOfLink(link: Element, base: string): ArticleIds {
  const href = link.getAttribute('href')?.trim();
  // A place on this very page names no other article.
  if (!href || /^[#?]/.test(href)) return {};
  // The raw text first: some DOIs hold characters that an address would change ("<", a lone "%").
  const doi = href.includes('doi.org/') ? parseDoi(href) : undefined;
  if (doi) return { doi };
  const url = address(href, base);
  return url ? idsOfAddress(url) : {};
}

function idsOfPmc(path: string): ArticleIds {
  const byPmid = pmidOf(/^\/articles\/pmid\/(\d+)(?:\/|$)/, path);
  if (byPmid) return { pmid: byPmid };
  return someId('pmcid', parsePmcid(/^\/articles\/((?:pmc)?\d+(?:\.\d+)?)(?:\/|$)/i.exec(path)?.[1]));
}

function idsOfEuropePmc(path: string): ArticleIds {
  const [, source, id] = /^\/(?:article|abstract)\/(med|pmc)\/((?:pmc)?\d+)\/?$/i.exec(path) ?? [];
  if (source?.toLowerCase() === 'med') return someId('pmid', parsePmid(id));
  return someId('pmcid', parsePmcid(id ?? /^\/articles\/(pmc\d+)(?:\/|$)/i.exec(path)?.[1]));
}

function pmidOf(pattern: RegExp, path: string): string | undefined {
  return parsePmid(pattern.exec(path)?.[1]);
}

/** This identifier, where there is one. */
export function someId(kind: keyof ArticleIds, value: string | undefined): ArticleIds {
  return value === undefined ? {} : { [kind]: value };
}
