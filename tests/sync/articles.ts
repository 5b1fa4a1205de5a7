import type { ArticleKey } from '../../src/article/article-key.ts';

/** The articles of the histories: the last is the weakest key. Any two of them may turn out to be one. */
export const ARTICLES: readonly ArticleKey[] = ['pmid:1', 'pmcid:PMC1', 'doi:10.1000/1'];
