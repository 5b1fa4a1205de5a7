/** The most PMIDs that one address of PubMed is given: longer ones are cut off on their way. */
export const MOST_IN_ADDRESS = 200;

/**
 * Where PubMed shows these articles: a search for PMIDs divided by spaces (PubMed help, "Searching by PMID"), all of them
 * on one page.
 */
export function pubMedAddress(pmids: readonly string[]): string {
  return `https://pubmed.ncbi.nlm.nih.gov/?term=${pmids.join('+')}&size=${MOST_IN_ADDRESS}`;
}
