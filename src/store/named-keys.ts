import { type ArticleKey, articleKeys } from '../article/article-key.ts';
import { namedArticles } from '../entry/named-articles.ts';

/** The keys of the articles that notes name in their text, each once, for the index. */
export function namedKeys(notes: readonly { body: string }[]): ArticleKey[] {
  return [
    ...new Set(notes.flatMap(({ body }) => namedArticles(body).flatMap(({ ids }) => articleKeys(ids)))),
  ];
}
