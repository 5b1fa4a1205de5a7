import { type ArticleIds, doiInText, parseDoi, parsePmcid, parsePmid } from '../../article/identifiers.ts';
import { idsOfAddress } from '../../pages/article-address.ts';

/** A shorter bare number is more likely a year, a page or a count than a PMID. */
const SHORTEST_PMID = 5;

/** What a line of identifiers names. */
export interface IdsOfLine {
  /** One for each article. */
  readonly articles: ArticleIds[];
  /** Bare numbers too short to be taken for PMIDs. */
  readonly doubtful: string[];
}

/**
 * The articles that a line names which holds nothing but identifiers: numbers, DOIs, PMCIDs, addresses. Different kinds
 * beside each other (`PMID: 1, PMCID: PMC2, doi: 10.1/3`) name one article. undefined for any other line.
 */
export function idsOfLine(line: string): IdsOfLine | undefined {
  const tokens = tokensOf(line);
  if (tokens.length === 0) return undefined;
  const articles: ArticleIds[] = [];
  const doubtful: string[] = [];
  for (const token of tokens) {
    const bare = token.replace(/[.)\]]+$/, '');
    if (/^\d+$/.test(bare) && bare.length < SHORTEST_PMID) doubtful.push(bare);
    else {
      const ids = idsOfToken(token);
      if (!ids) return undefined;
      articles.push(ids);
    }
  }
  if (articles.length === 0) return { articles, doubtful };
  const kinds = articles.flatMap((ids) => Object.keys(ids));
  const isOne = kinds.length > 1 && new Set(kinds).size === kinds.length && doubtful.length === 0;
  return { articles: isOne ? [together(articles)] : articles, doubtful };
}

/** The identifiers printed somewhere in a reference; those that begin a line count first. */
export function idsInText(written: readonly string[]): ArticleIds {
  const lines = written.map((line) => line.replace(/[{}]/g, ' ').trim());
  const text = lines.join(' ');
  const labelled = lines.find((line) => /^PMID\b/i.test(line)) ?? text;
  const addresses = (text.match(/\bhttps?:\/\/\S+/g) ?? []).map((found) => found.replace(/[.,;)\]]+$/, ''));
  const linked = addresses
    .filter((found) => URL.canParse(found))
    .map((found) => idsOfAddress(new URL(found)));
  const pmid =
    /\bPMID\b\s*[-:#]?\s*(\d{1,8})\b/i.exec(labelled)?.[1] ?? /^"?(\d{5,8})"?[,;\t]/.exec(text)?.[1];
  const pmcid = /\bPMC\s?(\d{3,10})\b/.exec(text)?.[1];
  return {
    ...together(linked.toReversed()),
    ...defined('doi', doiInText(labelledDoi(lines) ?? text)),
    ...defined('pmcid', parsePmcid(pmcid)),
    ...defined('pmid', parsePmid(pmid)),
  };
}

function tokensOf(line: string): string[] {
  const glued = line
    .replace(/^\s*(?:\[\d{1,4}\]|\(?\d{1,4}\)|\d{1,4}\.|[-–•*])\s+(?=\S)/, '')
    .replace(/\b(pmid|pmcid|doi)\s*[:#]?\s+(?=\S)/gi, '$1:');
  const tokens = glued
    .split(/\s+/)
    .flatMap((part) => part.split(/[,;|](?=$|10\.\d{4}|https?:|doi:|pmid|pmc|\d+(?:[,;|]|$))/i))
    .map((token) => token.replace(/^["'([]+|["']+$/g, ''))
    .filter((token) => token !== '' && token !== '|');
  // A number before the one that counts: "12  36455991".
  const [first = '', ...rest] = tokens;
  const isCount = rest.length === 1 && /^\d{1,4}$/.test(first) && /^\d{5,8}$/.test(rest[0] ?? '');
  return isCount ? rest : tokens;
}

function idsOfToken(token: string): ArticleIds | undefined {
  const pmid = parsePmid(token.replace(/[.)\]]+$/, ''));
  if (pmid) return { pmid };
  const pmcid = /^(?:pmcid:)?pmc:?\d/i.test(token) ? parsePmcid(token.replace(/[)\]]+$/, '')) : undefined;
  if (pmcid) return { pmcid };
  const doi = parseDoi(token);
  if (doi) return { doi };
  const address = /^https?:\/\//i.test(token) ? token : `https://${token}`;
  if (!/^[\w.-]+\.\w+\//.test(address.slice('https://'.length)) || !URL.canParse(address)) return undefined;
  const ids = idsOfAddress(new URL(address));
  return Object.keys(ids).length > 0 ? ids : undefined;
}

/** A line that begins with "doi", of several: abstracts name DOIs of comments before their own. */
function labelledDoi(lines: readonly string[]): string | undefined {
  return lines.find((line) => /^(?:doi\b|DO {2}- )/i.test(line));
}

function defined(kind: keyof ArticleIds, value: string | undefined): ArticleIds {
  return value === undefined ? {} : { [kind]: value };
}

/** What several say of one article; the last to say a thing wins. */
function together(all: readonly ArticleIds[]): ArticleIds {
  return all.reduce((ids, more) => ({ ...ids, ...more }), {});
}
