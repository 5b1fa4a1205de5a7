import type { Citation } from './citation.ts';
import type { ArticleIds } from './identifiers.ts';

/** A citation of which nothing is known but identifiers. */
export function bareCitation(ids: ArticleIds): Citation {
  return {
    ids,
    authors: [],
    publicationTypes: [],
    mesh: [],
    keywords: [],
    substances: [],
    abstracts: [],
    notices: [],
  };
}
