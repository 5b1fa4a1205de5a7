import type * as Y from 'yjs';
import type { ArticleKey } from '../article/article-key.ts';
import { digestOf, shortNameOf, writeDerived } from './derived.ts';
import { putDot, type TagDot } from './tags-document.ts';

/**
 * Tags an article as a file does: the act of tagging is the same wherever the file is imported, and another one on each
 * article, so that what is taken off one stands on another that it is joined with. `tag` is a tag's key, `origin` the name of
 * the file or list, `article` the key whose document it is.
 */
export function bearTag(doc: Y.Doc, article: ArticleKey, { tag, origin }: Omit<TagDot, 'dot'>): void {
  const named = origin.toWellFormed();
  const digested = digestOf(['tag', named, tag, article]);
  writeDerived(doc, digested, () => putDot(doc, { tag, dot: shortNameOf(digested), origin: named }));
}
