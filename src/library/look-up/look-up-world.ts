import type { Citation, CitationFields } from '../../article/citation.ts';
import type { ArticleIds } from '../../article/identifiers.ts';
import { eutils } from '../../ncbi/eutils.ts';
import type { FetchOptions } from '../../ncbi/fetch-citations.ts';
import { findArticles, type FoundArticles } from '../../ncbi/find-articles.ts';
import { matchCitation } from '../../ncbi/match-citation.ts';
import { askPermission, LOOK_UPS } from '../../protocol/site-pages.ts';

/** What looking articles up at NCBI needs. */
export interface LookUpWorld {
  /** Asks the user whether NCBI may be asked: in the click, before anything is awaited. True where it may already. */
  askPermission(): Promise<boolean>;
  findArticles(wanted: readonly ArticleIds[], options: FetchOptions): Promise<FoundArticles>;
  matchCitation(fields: CitationFields, options: FetchOptions): Promise<Citation | undefined>;
}

/** NCBI itself, asked from this page; only where the user allowed it. */
export function ncbiLookUps(): LookUpWorld {
  const ncbi = eutils();
  return {
    askPermission: () => askPermission(LOOK_UPS),
    findArticles: (wanted, options) => findArticles(ncbi, wanted, options),
    matchCitation: (fields, options) => matchCitation(ncbi, fields, options),
  };
}
