import { equalityDeep } from 'lib0/function';
import type { Doc } from 'yjs';
import type { ArticleKey } from '../../article/article-key.ts';
import { joinedUnder, joinRecords, putJoinRecord } from '../../entry/joins-document.ts';
import { allMerges, putMerge } from '../../entry/merged-tags.ts';
import { allTagLooks, putTagLooks } from '../../entry/tag-names-document.ts';

/** Writes into the user's names of tags what a lab's document says otherwise than before. */
export function takeNames(own: Doc, before: Doc, lab: Doc): void {
  const [looks, merges] = [allTagLooks(before), allMerges(before)];
  for (const [tag, now] of allTagLooks(lab)) {
    const { key: _number, ...shown } = now;
    if (!equalityDeep(looks.get(tag), now)) putTagLooks(own, tag, { ...shown, ...numberOf(own, tag) });
  }
  const now = allMerges(lab);
  for (const tag of new Set([...merges.keys(), ...now.keys()])) {
    if (merges.get(tag) !== now.get(tag)) mergeAs(own, tag, now.get(tag));
  }
}

/** Writes into the user's joins what a lab's document says otherwise than before, of the keys that it may speak of. */
export function takeJoins(own: Doc, before: Doc, lab: Doc, maySpeakOf: ReadonlySet<ArticleKey>): void {
  const known = joinRecords(before);
  for (const [weaker, record] of joinRecords(lab)) {
    if (maySpeakOf.has(weaker) && !equalityDeep(known.get(weaker), record))
      putJoinRecord(own, weaker, record);
  }
}

/** Gives a lab the names and looks of these tags, and of what they were merged into. Number keys are the user's alone. */
export function giveNames(own: Doc, lab: Doc, tags: Iterable<string>): void {
  const [looks, merges] = [allTagLooks(own), allMerges(own)];
  const given = new Set<string>();
  const give = (tag: string): void => {
    if (given.has(tag)) return;
    given.add(tag);
    const look = looks.get(tag);
    if (look) {
      const { key: _number, ...shown } = look;
      putTagLooks(lab, tag, shown);
    }
    const into = merges.get(tag);
    mergeAs(lab, tag, into);
    if (into !== undefined) give(into);
  };
  for (const tag of tags) give(tag);
}

/** Gives a lab the joins of shared articles, and what became of those that it was given. */
export function giveJoins(own: Doc, lab: Doc, shared: ReadonlySet<ArticleKey>): void {
  const given = joinRecords(lab);
  for (const [weaker, record] of joinRecords(own)) {
    const isJoined = record.separated === undefined && shared.has(joinedUnder(own, weaker));
    if (isJoined || given.has(weaker)) putJoinRecord(lab, weaker, record);
  }
}

/** The tags of which a lab knows the names. */
export function namedIn(lab: Doc): string[] {
  return [...allTagLooks(lab).keys()];
}

function mergeAs(doc: Doc, tag: string, into: string | undefined): void {
  if (allMerges(doc).get(tag) !== into) putMerge(doc, tag, into);
}

function numberOf(own: Doc, tag: string): { key?: number } {
  const key = allTagLooks(own).get(tag)?.key;
  return key === undefined ? {} : { key };
}
