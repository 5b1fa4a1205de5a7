import { bareCitation } from '../../article/bare-citation.ts';
import type { Citation } from '../../article/citation.ts';
import type { ArticleIds } from '../../article/identifiers.ts';
import { PUBMED } from '../../pages/article-address.ts';
import type { Subject } from '../../protocol/messages.ts';

/** What the library is told of an article that PubMed gave the record of, which is known by these identifiers there. */
export function lookedUpSubject(ids: ArticleIds, citation: Citation): Subject {
  const all = { ...citation.ids, ...ids };
  return {
    ids: all,
    citation: { ...bareCitation(all), ...citation, ids: all },
    source: { site: 'PubMed', page: `${PUBMED}/${citation.ids.pmid ?? ''}/` },
    cites: [],
    citedBy: [],
  };
}
