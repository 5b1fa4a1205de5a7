import { type ArticleIds, parseDoi, parsePmcid, parsePmid } from '../article/identifiers.ts';

/** An article that a text names, and where: `text.slice(start, end)` is its name as it is written. UTF-16 units. */
export interface NamedArticle {
  ids: ArticleIds;
  start: number;
  end: number;
}

/**
 * Where a name may stand; what stands there is parsed. An address is taken whole, so that nothing is found inside it;
 * it and a DOI end where a Markdown link's text, a table's cell, a quotation or the next DOI begins. Every repetition
 * is over single characters, so that no text takes long.
 */
const PLACES = new RegExp(
  [
    String.raw`(?<address>(?:https?:\/\/|www\.)(?:(?!\]\()[^\s<>"“”«»|])+)`,
    String.raw`\[\[(?<linked>[^\[\]\n]{1,200})\]\]`,
    String.raw`(?<![\p{L}\p{N}])PMID:?\s{0,3}(?<pmid>\d{1,20})(?![\p{L}\p{N}])`,
    String.raw`(?<![\p{L}\p{N}])(?:PMCID:?\s{0,3})?(?<pmcid>PMC\d{1,20})(?:\.\d{1,2})?(?![\p{L}\p{N}])`,
    String.raw`(?<![\p{L}\p{N}/.])(?:doi:?\s{0,3}|(?:dx\.)?doi\.org\/)?(?<doi>10\.\d{4,9}[./](?:(?!\]\(|[,;]10\.\d{4})[^\s"“”«»|—])+)`,
  ].join('|'),
  'giu',
);

/**
 * The articles that a text of the user's names, in order: `PMID 12345678`, `PMID: 12345678`, `[[36455991]]`,
 * `PMC6410714`, a DOI, or an address of PubMed, PMC or doi.org. Bare numbers are none, nor is anything inside a word
 * or another address.
 */
export function namedArticles(text: string): NamedArticle[] {
  return [...text.matchAll(PLACES)].flatMap((match) => {
    const { address, linked, pmid, pmcid, doi } = match.groups ?? {};
    const written = match[0];
    const end = match.index + written.length;
    if (linked !== undefined) return named(anyId(linked), match.index, end);
    if (pmid !== undefined) return named(only('pmid', parsePmid(pmid)), match.index, end);
    if (pmcid !== undefined) return named(only('pmcid', parsePmcid(pmcid)), match.index, end);
    const open = withoutEnd(address ?? doi ?? '');
    const ids = address === undefined ? only('doi', parseDoi(open)) : ofAddress(open);
    return named(ids, match.index, end - (address ?? doi ?? '').length + open.length);
  });
}

function named(ids: ArticleIds | undefined, start: number, end: number): NamedArticle[] {
  return ids ? [{ ids, start, end }] : [];
}

function only(kind: keyof ArticleIds, id: string | undefined): ArticleIds | undefined {
  return id === undefined ? undefined : { [kind]: id };
}

/** What double square brackets name; a bare number in them is a PMID. */
function anyId(text: string): ArticleIds | undefined {
  const pmcid = /pmc/i.test(text) ? parsePmcid(text) : undefined;
  return only('pmid', parsePmid(text)) ?? only('pmcid', pmcid) ?? only('doi', parseDoi(text));
}

/** The article of an address of PubMed, PMC (both addresses) or doi.org. */
function ofAddress(address: string): ArticleIds | undefined {
  const [, host = '', path = ''] = /^(?:https?:\/\/)?([^/]*)\/(.*)$/.exec(address) ?? [];
  switch (host.toLowerCase()) {
    case 'pubmed.ncbi.nlm.nih.gov':
      return only('pmid', parsePmid(/^(\d+)\/?(?:[?#].*)?$/.exec(path)?.[1]));
    case 'pmc.ncbi.nlm.nih.gov':
    case 'www.ncbi.nlm.nih.gov':
      return only('pmcid', parsePmcid(/^(?:pmc\/)?articles\/(PMC\d+)\b/i.exec(path)?.[1]));
    default:
      return only('doi', /^(?:dx\.|www\.)?doi\.org$/i.test(host) ? parseDoi(address) : undefined);
  }
}

/** What ends a sentence, or Markdown's emphasis, rather than a name. */
const AFTER = /[.,;:!?'’…*_~`}]/;
const BRACKETS = new Map([
  [')', '('],
  [']', '['],
  ['>', '<'],
]);

/** A name without what follows it directly. A closing bracket belongs to it where the opening one does. */
function withoutEnd(written: string): string {
  const counts = new Map<string, number>();
  for (const character of written) counts.set(character, (counts.get(character) ?? 0) + 1);
  let end = written.length;
  for (; end > 0; end--) {
    const last = written[end - 1] ?? '';
    const opening = BRACKETS.get(last);
    const stray = opening !== undefined && (counts.get(last) ?? 0) > (counts.get(opening) ?? 0);
    if (!stray && !AFTER.test(last)) break;
    counts.set(last, (counts.get(last) ?? 0) - 1);
  }
  return written.slice(0, end);
}
