import { type ArticleKey, isArticleKey } from '../article/article-key.ts';

/** The names and looks of all tags. */
export const TAG_NAMES_DOC = '_tags';
/** Which keys turned out to be one article. */
export const JOINS_DOC = '_joins';

/** What the user shares with which lab: for the user's own devices alone, never for a lab or a file. */
export const SHARES_DOC = '_shares';

/** Which files of reading lists were taken in. */
export const LISTS_DOC = '_lists';

/**
 * What a document holds of one article: its tags, its notes, or (plain JSON, no merge documents) its citation and, in
 * files alone, when its entry began and last changed.
 */
export type ArticlePart = 't' | 'n' | 'c' | 'e';

/** The id of an article's document: `t:36455991`, `n:doi:10.1000/1`. A PMID key is written as its number. */
export function articleDocId(part: ArticlePart, key: ArticleKey): string {
  return `${part}:${key.startsWith('pmid:') ? key.slice('pmid:'.length) : key}`;
}

/** The id under which several documents of a file are put aside as one; `number` counts them. */
export function bundleId(number: number): string {
  return `b:${number}`;
}

/** Is it the id of such a bundle? */
export function isBundleId(id: string): boolean {
  return /^b:\d+$/.test(id);
}

/** What a document id stands for; undefined for ids of other kinds (the shared documents, or a newer version's). */
export function parseArticleDocId(id: string): { part: ArticlePart; key: ArticleKey } | undefined {
  const [part, name] = [id.slice(0, id.indexOf(':')), id.slice(id.indexOf(':') + 1)];
  const key = /^\d+$/.test(name) ? `pmid:${name}` : name;
  return isPart(part) && isArticleKey(key) ? { part, key } : undefined;
}

function isPart(part: string): part is ArticlePart {
  return ['t', 'n', 'c', 'e'].includes(part);
}
