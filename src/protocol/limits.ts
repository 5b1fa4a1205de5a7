/** The most articles that one page may ask about at once: PubMed shows at most 200 results, 2,000 after "Show more". */
export const MOST_ARTICLES = 2_000;
