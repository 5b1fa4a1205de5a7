import type * as Y from 'yjs';
import { type ArticleKey, isArticleKey } from '../article/article-key.ts';
import { isStronger } from './joins-document.ts';

/** In the `_joins` document: pairs of keys that the user says are two articles, and when (ms since 1970). */
function pairs(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap('d');
}

/** The same for both orders; keys have no white space. */
function pairName(a: ArticleKey, b: ArticleKey): string {
  return [a, b].sort().join(' ');
}

/** Records that two keys are two articles, however alike they look. */
export function recordDifferent(doc: Y.Doc, a: ArticleKey, b: ArticleKey, at: number): void {
  pairs(doc).set(pairName(a, b), at);
}

/** Takes that back. */
export function forgetDifferent(doc: Y.Doc, a: ArticleKey, b: ArticleKey): void {
  pairs(doc).delete(pairName(a, b));
}

/** All such pairs, by their names: two keys with a space between. */
export function differentPairs(doc: Y.Doc): string[] {
  return [...pairs(doc).keys()];
}

/** The articles that one is not, by the user's own word; those that are known by a weaker key say it of themselves. */
export function differentFrom(doc: Y.Doc, key: ArticleKey): ArticleKey[] {
  return [...pairs(doc).keys()].flatMap((name) => {
    const keys = name.split(' ').filter(isArticleKey);
    const [other] = keys.filter((one) => one !== key);
    return keys.length === 2 && keys.includes(key) && other && !isStronger(key, other) ? [other] : [];
  });
}
