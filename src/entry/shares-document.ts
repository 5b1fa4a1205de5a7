import type * as Y from 'yjs';
import { type ArticleKey, isArticleKey } from '../article/article-key.ts';

/** What the user chose to share with a lab. */
interface Shares {
  /** The keys of tags by which articles are shared. */
  tags: Set<string>;
  /** Articles that are shared, or not, whatever their tags. */
  articles: Map<ArticleKey, boolean>;
}

/** The root type of the `_shares` document: `<lab> t <tag key>`, or `<lab> a <article key>` → is it shared? */
function choices(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap('shares');
}

/** Keeps which tags the user shares with a lab: these, and no others. */
export function shareTags(doc: Y.Doc, lab: string, tags: ReadonlySet<string>): void {
  const before = sharesWith(doc, lab).tags;
  for (const tag of before) if (!tags.has(tag)) choices(doc).delete(`${lab} t ${tag}`);
  for (const tag of tags) if (!before.has(tag)) choices(doc).set(`${lab} t ${tag}`, true);
}

/** Keeps whether the user shares an article with a lab. */
export function shareArticle(doc: Y.Doc, lab: string, key: ArticleKey, isShared: boolean): void {
  const name = `${lab} a ${key}`;
  if (choices(doc).get(name) !== isShared) choices(doc).set(name, isShared);
}

/** What the user chose to share with a lab, on whichever device. */
export function sharesWith(doc: Y.Doc, lab: string): Shares {
  const shares: Shares = { tags: new Set(), articles: new Map() };
  const [ofTags, ofArticles] = [`${lab} t `, `${lab} a `];
  for (const [name, isShared] of choices(doc).entries()) {
    if (typeof isShared !== 'boolean') continue;
    const key = name.slice(ofArticles.length);
    if (name.startsWith(ofTags) && isShared) shares.tags.add(name.slice(ofTags.length));
    else if (name.startsWith(ofArticles) && isArticleKey(key)) shares.articles.set(key, isShared);
  }
  return shares;
}
