/** PMIDs begin with 1 to 9: match patterns know no digits, but they know beginnings. */
const PMID_BEGINS = [1, 2, 3, 4, 5, 6, 7, 8, 9];

/** Addresses of articles as match patterns: what `idsOfAddress` reads, and little more. */
export const ARTICLE_LINKS: readonly string[] = [
  ...PMID_BEGINS.flatMap((digit) => [
    `*://pubmed.ncbi.nlm.nih.gov/${digit}*`,
    `*://www.ncbi.nlm.nih.gov/pubmed/${digit}*`,
    `*://www.ncbi.nlm.nih.gov/m/pubmed/${digit}*`,
  ]),
  '*://pmc.ncbi.nlm.nih.gov/articles/*',
  '*://www.ncbi.nlm.nih.gov/pmc/articles/*',
  '*://www.ncbi.nlm.nih.gov/labs/pmc/articles/*',
  ...['article', 'abstract', 'articles'].map((kind) => `*://*.europepmc.org/${kind}/*`),
  '*://*.medluna.com/article/*',
  '*://*.doi.org/10.*',
];
