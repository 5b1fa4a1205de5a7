import type { Citation } from '../article/citation.ts';
import type { AskOptions, Eutils } from './eutils.ts';
import { NcbiError } from './ncbi-error.ts';
import { parseRecords } from './records.ts';

/** The most records in one request ("about 200 UIDs", NBK25499). */
const BATCH = 200;
/** How many requests more than one for each batch go into finding the record that spoils its batch. */
const MOST_EXTRA = 40;
/** How many records that were asked for by another number are asked for one by one, to learn which is whose. */
const MOST_MOVED = 10;

/** What came of asking for records. */
export interface Fetched {
  /** By the PMID asked for. A record that goes by another PMID by now has that one in its `ids`. */
  readonly found: ReadonlyMap<string, Citation>;
  /** PubMed has no record of these. */
  readonly missing: readonly string[];
  /** It was not learnt whether PubMed has these, and why. */
  readonly failed: ReadonlyMap<string, NcbiError>;
}

export interface FetchOptions extends AskOptions {
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/**
 * Fetches what PubMed says of these articles. What one record or one batch spoils is in `failed`, and the rest stands; so
 * it does when NCBI stops answering. Throws only the signal's reason.
 */
export async function fetchCitations(
  ncbi: Eutils,
  pmids: readonly string[],
  options: FetchOptions,
): Promise<Fetched> {
  const all = [...new Set(pmids)];
  const found = new Map<string, Citation>();
  const failed = new Map<string, NcbiError>();
  let extra = MOST_EXTRA;
  const fetchSome = async (some: readonly string[]): Promise<NcbiError | undefined> => {
    try {
      for (const [pmid, citation] of await askFor(ncbi, some, options)) found.set(pmid, citation);
      return undefined;
    } catch (error) {
      if (!(error instanceof NcbiError)) throw error;
      const isItsFault = error.trouble === 'busy' || error.trouble === 'unreachable';
      if (some.length > 1 && !isItsFault && extra >= 2) {
        extra -= 2;
        const half = Math.ceil(some.length / 2);
        return (await fetchSome(some.slice(0, half))) ?? (await fetchSome(some.slice(half)));
      }
      // One number alone that NCBI does not take is none of a record.
      if (some.length === 1 && error.trouble === 'refused') return undefined;
      for (const pmid of some) failed.set(pmid, error);
      return isItsFault ? error : undefined;
    }
  };
  for (let start = 0; start < all.length; start += BATCH) {
    options.onProgress?.(start, all.length);
    const gaveUp = await fetchSome(all.slice(start, start + BATCH));
    if (!gaveUp) continue;
    for (const pmid of all.slice(start)) if (!found.has(pmid)) failed.set(pmid, gaveUp);
    break;
  }
  options.onProgress?.(all.length, all.length);
  return { found, failed, missing: all.filter((pmid) => !found.has(pmid) && !failed.has(pmid)) };
}

/** The records of one batch by the numbers asked for. */
async function askFor(
  ncbi: Eutils,
  pmids: readonly string[],
  options: AskOptions,
): Promise<Map<string, Citation>> {
  const params = { db: 'pubmed', retmode: 'xml', id: pmids.join(',') };
  const records = await ncbi.ask('efetch.fcgi', params, parseRecords, options);
  const found = new Map(records.map((record) => [record.ids.pmid ?? '', record]));
  const strangers = [...found.keys()].filter((pmid) => !pmids.includes(pmid));
  for (const stranger of strangers) found.delete(stranger);
  const [single] = pmids;
  const [moved] = records;
  if (pmids.length === 1 && single !== undefined && moved && strangers.length > 0) {
    return new Map([[single, moved]]);
  }
  // A record that was merged with another comes under the other's number: whose is it?
  if (strangers.length === 0) return found;
  const missing = pmids.filter((pmid) => !found.has(pmid));
  for (const pmid of missing.slice(0, MOST_MOVED)) {
    for (const [asked, record] of await askFor(ncbi, [pmid], options)) found.set(asked, record);
  }
  return found;
}
