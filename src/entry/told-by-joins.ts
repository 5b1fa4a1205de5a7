import type * as Y from 'yjs';
import { type ArticleKey, isArticleKey } from '../article/article-key.ts';
import { differentPairs } from './different-articles.ts';
import { joinedUnder, joinRecords } from './joins-document.ts';

/** What the `_joins` document tells of articles at one time. */
interface JoinsSaid {
  /** Of each weaker key: what is written down of it, and the key that its article goes by. */
  readonly joins: ReadonlyMap<ArticleKey, { readonly record: string; readonly under: ArticleKey }>;
  /** Pairs that are two articles. */
  readonly pairs: ReadonlySet<string>;
}

/** What the `_joins` document tells now. */
export function saidByJoins(doc: Y.Doc): JoinsSaid {
  const joins = [...joinRecords(doc)].map(([weaker, record]) => {
    return [weaker, { record: JSON.stringify(record), under: joinedUnder(doc, weaker) }] as const;
  });
  return { joins: new Map(joins), pairs: new Set(differentPairs(doc)) };
}

/** The keys that were part of another one then, and were taken apart since: with that key, and when. */
export function partedSince(
  before: JoinsSaid,
  doc: Y.Doc,
): { weaker: ArticleKey; stronger: ArticleKey; at: number }[] {
  return [...joinRecords(doc)].flatMap(([weaker, { stronger, separated }]) => {
    const under = before.joins.get(weaker)?.under ?? weaker;
    return separated === undefined || under === weaker ? [] : [{ weaker, stronger, at: separated }];
  });
}

/** The articles of which it tells something else since then: the weaker ones, and those that they went and go by. */
export function toldSince(before: JoinsSaid, doc: Y.Doc): Set<ArticleKey> {
  const now = saidByJoins(doc);
  const told = new Set<ArticleKey>();
  for (const weaker of new Set([...before.joins.keys(), ...now.joins.keys()])) {
    const [was, is] = [before.joins.get(weaker), now.joins.get(weaker)];
    if (was?.record === is?.record && was?.under === is?.under) continue;
    for (const key of [weaker, was?.under, is?.under]) if (key !== undefined) told.add(key);
  }
  for (const pair of new Set([...before.pairs, ...now.pairs])) {
    if (before.pairs.has(pair) && now.pairs.has(pair)) continue;
    for (const key of pair.split(' ')) if (isArticleKey(key)) told.add(key);
  }
  return told;
}
