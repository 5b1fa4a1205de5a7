import type { Citation, CitationFields } from '../article/citation.ts';
import { foldText } from '../lib/fold-text.ts';
import type { AskOptions, Eutils } from './eutils.ts';
import { fetchCitations } from './fetch-citations.ts';
import { searchPmids } from './find-pmids.ts';

/** How many records one reference may be compared with. */
const MOST_CANDIDATES = 5;
/** How many words of a title are searched for: more would only find less when one is misspelt. */
const MOST_WORDS = 8;
/** Titles that share less of their words are not of one article. */
const ALIKE = 0.8;

/**
 * The article that a printed reference without identifiers may be: first by journal, year, volume and page (ECitMatch),
 * then by its title. Only one whose title, where the reference has one, is much the same. undefined where PubMed has none.
 * It is a guess, for the user to confirm. Throws NcbiError.
 */
export async function matchCitation(
  ncbi: Eutils,
  fields: CitationFields,
  options: AskOptions,
): Promise<Citation | undefined> {
  const placed = await matchPlace(ncbi, fields, options);
  const byPlace = await bestOf(ncbi, placed, fields, options);
  if (byPlace) return byPlace;
  const term = titleQuery(fields);
  if (term === undefined) return undefined;
  return bestOf(ncbi, await searchPmids(ncbi, term, MOST_CANDIDATES, options), fields, options);
}

/** Asks ECitMatch, which takes `journal|year|volume|page|author|key|` and answers the same line with a PMID (NBK25499). */
async function matchPlace(ncbi: Eutils, fields: CitationFields, options: AskOptions): Promise<string[]> {
  const { date, volume, pages, authors } = fields;
  const journal = fields.journalAbbreviation ?? fields.journal;
  const page = /^[\w.]+/.exec(pages ?? '')?.[0];
  if (!journal || !page || !(date?.year ?? volume)) return [];
  const parts = [journal, date?.year ?? '', volume ?? '', page, authors?.[0]?.name ?? '', 'one', ''];
  const bdata = parts.map((part) => String(part).replaceAll('|', ' ')).join('|');
  const answer = await ncbi.ask(
    'ecitmatch.cgi',
    { db: 'pubmed', retmode: 'xml', bdata },
    (text) => text,
    options,
  );
  const said = answer.trim().split('|').at(-1) ?? '';
  // `26315901`, `NOT_FOUND`, `NOT_FOUND;INVALID_JOURNAL`, `AMBIGUOUS 26315901,25768914`, `AMBIGUOUS (783 citations)`
  if (/^AMBIGUOUS \(/.test(said)) return [];
  return said.match(/\b\d{1,8}\b/g)?.slice(0, MOST_CANDIDATES) ?? [];
}

/** The words of the title, each on its own, since PubMed finds a phrase only where its index has it. */
function titleQuery({ title, date }: CitationFields): string | undefined {
  const words = wordsOf(title ?? '').filter((word) => word.length > 3);
  if (words.length < 3) return undefined;
  const terms = words.slice(0, MOST_WORDS).map((word) => `${word}[ti]`);
  // Online in one year, in print in the next.
  const year = date?.year === undefined ? [] : [`${date.year - 1}:${date.year + 1}[dp]`];
  return [...terms, ...year].join(' AND ');
}

async function bestOf(
  ncbi: Eutils,
  pmids: readonly string[],
  { title }: CitationFields,
  options: AskOptions,
): Promise<Citation | undefined> {
  if (pmids.length === 0) return undefined;
  const { found, failed } = await fetchCitations(ncbi, pmids, options);
  const [failure] = failed.values();
  if (failure && found.size === 0) throw failure;
  const candidates = [...found.values()];
  if (title === undefined) return candidates.length === 1 ? candidates[0] : undefined;
  const rated = candidates
    .map((citation) => ({ citation, rate: likeness(title, citation.title ?? '') }))
    .sort((a, b) => b.rate - a.rate);
  return rated.find(({ rate }) => rate >= ALIKE)?.citation;
}

/** The share of their words that two titles have in common (Dice), 0 to 1. */
export function likeness(one: string, other: string): number {
  const [a, b] = [new Set(wordsOf(one)), new Set(wordsOf(other))];
  const common = [...a].filter((word) => b.has(word)).length;
  return a.size + b.size === 0 ? 0 : (2 * common) / (a.size + b.size);
}

function wordsOf(text: string): string[] {
  return foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
