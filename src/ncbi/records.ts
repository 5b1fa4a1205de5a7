import type { Citation } from '../article/citation.ts';
import { children, parseAnswer } from './xml.ts';
import { citationOfArticle } from './record/article.ts';
import { citationOfBook } from './record/book.ts';

/** The citations of an answer of efetch. Throws NcbiError. */
export function parseRecords(answer: string): Citation[] {
  const set = parseAnswer(answer, 'PubmedArticleSet');
  return [
    ...children(set, 'PubmedArticle').map(citationOfArticle),
    ...children(set, 'PubmedBookArticle').map(citationOfBook),
  ].filter((citation) => citation !== undefined);
}
