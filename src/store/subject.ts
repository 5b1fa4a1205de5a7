import type { Citation } from '../article/citation.ts';
import type { ArticleIds } from '../article/identifiers.ts';

/** Which article a write is about, and what a page says of it (protocol/messages.ts). */
export interface Subject {
  ids: ArticleIds;
  citation?: Citation | undefined;
  source: { site: string; page: string };
  /** The articles that the page shows it citing, and cited by. */
  cites: ArticleIds[];
  citedBy: ArticleIds[];
}
