import { articleKey, type ArticleKey } from '../article/article-key.ts';
import type { Citation } from '../article/citation.ts';
import type { ArticleIds } from '../article/identifiers.ts';
import type { Eutils } from './eutils.ts';
import { fetchCitations, type Fetched, type FetchOptions } from './fetch-citations.ts';
import { pmidsOfDois, pmidsOfPmcids } from './find-pmids.ts';
import { NcbiError } from './ncbi-error.ts';

/** What PubMed knows of some articles, by the key of the identifiers asked for. */
export interface FoundArticles {
  readonly found: ReadonlyMap<ArticleKey, Citation>;
  /** PubMed has no record of these. */
  readonly missing: readonly ArticleKey[];
  /** It was not learnt whether PubMed has these, and why. */
  readonly failed: ReadonlyMap<ArticleKey, NcbiError>;
}

/**
 * Fetches what PubMed says of articles, whichever identifier they are known by: the PMID where there is one, else it is
 * looked up by PMCID, then by DOI. Throws only the signal's reason.
 */
export async function findArticles(
  ncbi: Eutils,
  wanted: readonly ArticleIds[],
  options: FetchOptions,
): Promise<FoundArticles> {
  const asked = new Map<ArticleKey, ArticleIds>();
  for (const ids of wanted) {
    const key = articleKey(ids);
    if (key) asked.set(key, ids);
  }
  const without = [...asked.values()].filter(({ pmid }) => pmid === undefined);
  const pmcids = without.flatMap(({ pmcid }) => pmcid ?? []);
  const links = await orTrouble(pmidsOfPmcids(ncbi, pmcids, options), new Map<string, string>());
  const dois = without.flatMap(({ pmcid, doi }) => (pmcid && links.value.has(pmcid) ? [] : (doi ?? [])));
  const candidates = await orTrouble(pmidsOfDois(ncbi, dois, options), []);
  const pmids = [...asked.values()].flatMap(({ pmid }) => pmid ?? []);
  const fetched = await fetchCitations(
    ncbi,
    [...pmids, ...links.value.values(), ...candidates.value],
    options,
  );
  return sortedOut(asked, fetched, links, candidates);
}

/** What was asked, or nothing and why. */
interface Tried<T> {
  readonly value: T;
  readonly error?: NcbiError;
}

async function orTrouble<T>(asked: Promise<T>, nothing: T): Promise<Tried<T>> {
  try {
    return { value: await asked };
  } catch (error) {
    if (error instanceof NcbiError) return { value: nothing, error };
    throw error;
  }
}

function sortedOut(
  asked: ReadonlyMap<ArticleKey, ArticleIds>,
  fetched: Fetched,
  links: Tried<ReadonlyMap<string, string>>,
  candidates: Tried<readonly string[]>,
): FoundArticles {
  const byDoi = new Map<string, Citation>();
  for (const citation of fetched.found.values()) if (citation.ids.doi) byDoi.set(citation.ids.doi, citation);
  const found = new Map<ArticleKey, Citation>();
  const failed = new Map<ArticleKey, NcbiError>();
  const missing: ArticleKey[] = [];
  for (const [key, { pmid, pmcid, doi }] of asked) {
    const number = pmid ?? (pmcid === undefined ? undefined : links.value.get(pmcid));
    const citation = number === undefined ? doi && byDoi.get(doi) : fetched.found.get(number);
    const failure = number === undefined ? undefined : fetched.failed.get(number);
    const unasked = number !== undefined ? undefined : (pmcid && links.error) || (doi && candidates.error);
    // A candidate that could not be fetched may have been the one.
    const lost =
      doi && candidates.value.some((one) => fetched.failed.has(one)) && [...fetched.failed.values()][0];
    const error = failure ?? (unasked || (number === undefined && lost) || undefined);
    if (citation) found.set(key, citation);
    else if (error) failed.set(key, error);
    else missing.push(key);
  }
  return { found, missing, failed };
}
