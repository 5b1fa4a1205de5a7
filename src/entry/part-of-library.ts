import type * as Y from 'yjs';
import type { ArticleKey } from '../article/article-key.ts';
import { joinRecord, recordJoin } from './joins-document.ts';
import { openDocument } from './merge-document.ts';
import { allMerges, putMerge } from './merged-tags.ts';
import { allTagLooks, putTagLooks } from './tag-names-document.ts';
import { tagDots } from './tags-document.ts';

/**
 * The names and looks of the tags that some articles' documents hold, and of those that they were merged into, as a
 * document of its own: who gets a part of a library learns of no other tags. `names`: the `_tags` document.
 */
export function tagNamesOf(names: Y.Doc, articles: Iterable<Y.Doc>): Y.Doc {
  const [looks, merges] = [allTagLooks(names), allMerges(names)];
  const part = openDocument();
  const seen = new Set<string>();
  const keep = (tag: string): void => {
    if (seen.has(tag)) return;
    seen.add(tag);
    const look = looks.get(tag);
    if (look) putTagLooks(part, tag, look);
    const into = merges.get(tag);
    if (into === undefined) return;
    putMerge(part, tag, into);
    keep(into);
  };
  for (const article of articles) for (const { tag } of tagDots(article)) keep(tag);
  return part;
}

/** What is known of these weaker keys, as a document of its own. `joins`: the `_joins` document. */
export function joinsOf(joins: Y.Doc, weaker: Iterable<ArticleKey>): Y.Doc {
  const part = openDocument();
  for (const key of weaker) {
    const record = joinRecord(joins, key);
    if (record) recordJoin(part, key, record.stronger, record.evidence);
  }
  return part;
}
