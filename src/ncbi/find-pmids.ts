import type { AskOptions, Eutils } from './eutils.ts';
import { at, children, parseAnswer, textAt, textOf } from './xml.ts';

/** The most identifiers in one question. */
const BATCH = 100;

/** Asks esearch for PMIDs that match a query of PubMed's, at most so many. Throws NcbiError. */
export function searchPmids(
  ncbi: Eutils,
  term: string,
  most: number,
  options: AskOptions,
): Promise<string[]> {
  const params = { db: 'pubmed', retmode: 'xml', retmax: String(most), term };
  const read = (answer: string) => {
    const result = parseAnswer(answer, 'eSearchResult');
    return children(at(result, 'IdList'), 'Id').map(textOf);
  };
  return ncbi.ask('esearch.fcgi', params, read, options);
}

/** PMIDs that may be of articles with these DOIs: which is whose, and whether it is, their records tell. */
export async function pmidsOfDois(
  ncbi: Eutils,
  dois: readonly string[],
  options: AskOptions,
): Promise<string[]> {
  const found = new Set<string>();
  for (const some of batches(dois)) {
    const term = some.map((doi) => `"${doi.replaceAll('"', '')}"[doi]`).join(' OR ');
    for (const pmid of await searchPmids(ncbi, term, 2 * some.length, options)) found.add(pmid);
  }
  return [...found];
}

/** The PMIDs of articles in PMC, by PMCID. elink's names for them are without "PMC". */
export async function pmidsOfPmcids(
  ncbi: Eutils,
  pmcids: readonly string[],
  options: AskOptions,
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const some of batches(pmcids)) {
    const id = some.map((pmcid) => pmcid.replace('PMC', ''));
    const params = { dbfrom: 'pmc', db: 'pubmed', linkname: 'pmc_pubmed', retmode: 'xml', id };
    for (const [from, to] of await ncbi.ask('elink.fcgi', params, readLinks, options)) {
      found.set(`PMC${from}`, to);
    }
  }
  return found;
}

/** Each identifier was a parameter of its own, so each has a `LinkSet` of its own. */
function readLinks(answer: string): Map<string, string> {
  const links = new Map<string, string>();
  for (const set of children(parseAnswer(answer, 'eLinkResult'), 'LinkSet')) {
    const from = textAt(set, 'IdList', 'Id');
    const to = textAt(set, 'LinkSetDb', 'Link', 'Id');
    if (from && to) links.set(from, to);
  }
  return links;
}

function batches<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / BATCH) }, (_, number) =>
    all.slice(number * BATCH, (number + 1) * BATCH),
  );
}
