import { equalityDeep } from 'lib0/function';
import type * as Y from 'yjs';
import * as v from 'valibot';
import { type ArticleKey, ArticleKeySchema, isArticleKey } from '../article/article-key.ts';
import { applyState } from './merge-document.ts';

/**
 * `separated` is when the user took the two apart again; such a pair is not joined by itself any more, unless it is `open`:
 * then a join was merely undone, and nothing is said of the two. `rejoined` are the separations that the pair was joined
 * again after.
 */
const JoinRecordSchema = v.looseObject({
  stronger: ArticleKeySchema,
  evidence: v.string(),
  separated: v.optional(v.number()),
  open: v.optional(v.boolean()),
  rejoined: v.optional(v.array(v.number())),
});
export type JoinRecord = v.InferOutput<typeof JoinRecordSchema>;

/** The root type of the `_joins` document: weaker key -> record (docs/sync.md, section 1). */
function records(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap('j');
}

/** What is known of a weaker key: which key it was joined under, or separated from. */
export function joinRecord(doc: Y.Doc, weaker: ArticleKey): JoinRecord | undefined {
  const parsed = v.safeParse(JoinRecordSchema, records(doc).get(weaker));
  // A record that points from strong to weak would make circles; only a broken or hostile file holds one.
  return parsed.success && isStronger(parsed.output.stronger, weaker) ? parsed.output : undefined;
}

/** The key that an article goes by: the end of its chain of joins. */
export function joinedUnder(doc: Y.Doc, key: ArticleKey): ArticleKey {
  const record = joinRecord(doc, key);
  return record && record.separated === undefined ? joinedUnder(doc, record.stronger) : key;
}

/** The keys that were joined under this one, directly or through another, with what showed it. */
export function joinsUnder(doc: Y.Doc, key: ArticleKey): { weaker: ArticleKey; record: JoinRecord }[] {
  return [...records(doc).keys()].flatMap((weaker) => {
    if (weaker === key || !isArticleKey(weaker) || joinedUnder(doc, weaker) !== key) return [];
    const record = joinRecord(doc, weaker);
    return record ? [{ weaker, record }] : [];
  });
}

/** What is known of every weaker key. */
export function joinRecords(doc: Y.Doc): Map<ArticleKey, JoinRecord> {
  const known = [...records(doc).keys()].filter(isArticleKey).flatMap((weaker) => {
    const record = joinRecord(doc, weaker);
    return record ? [[weaker, record] as const] : [];
  });
  return new Map(known);
}

/** Every key that stands joined under another one. */
export function joinedKeys(doc: Y.Doc): ArticleKey[] {
  return [...records(doc).keys()].filter(isArticleKey).filter((key) => joinedUnder(doc, key) !== key);
}

/** Writes what is known of a weaker key, where something else stands. */
export function putJoinRecord(doc: Y.Doc, weaker: ArticleKey, record: JoinRecord): void {
  if (!equalityDeep(records(doc).get(weaker), record)) records(doc).set(weaker, record);
}

/** Records that two keys are one article, also where they were separated before. */
export function recordJoin(doc: Y.Doc, weaker: ArticleKey, stronger: ArticleKey, evidence: string): void {
  const before = joinRecord(doc, weaker);
  const rejoined = [
    ...(before?.rejoined ?? []),
    ...(before?.separated === undefined ? [] : [before.separated]),
  ];
  records(doc).set(weaker, { stronger, evidence, ...(rejoined.length > 0 && { rejoined }) });
}

/**
 * Merges what a file or another device knows of joins. A pair that was separated here stays so where it was joined there
 * by somebody who had not heard of that: which of two such records counts is chance, and what the weaker key shows was
 * taken from the stronger one here. It would show nowhere.
 */
export function applyJoins(doc: Y.Doc, state: Uint8Array): void {
  const before = joinRecords(doc);
  applyState(doc, state);
  for (const [weaker, record] of before) {
    const { separated } = record;
    const now = joinRecord(doc, weaker);
    if (separated === undefined || !now || now.separated !== undefined) continue;
    if (now.rejoined?.includes(separated) !== true) records(doc).set(weaker, record);
  }
}

/** Records that they are not. */
export function recordSeparation(doc: Y.Doc, weaker: ArticleKey, record: JoinRecord, at: number): void {
  records(doc).set(weaker, { ...record, separated: at });
}

/** PMID is stronger than PMCID, PMCID than DOI. */
export function isStronger(a: ArticleKey, b: ArticleKey): boolean {
  return strength(a) > strength(b);
}

function strength(key: ArticleKey): number {
  return ['doi:', 'pmcid:', 'pmid:'].findIndex((kind) => key.startsWith(kind));
}
