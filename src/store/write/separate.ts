import type { ArticleKey } from '../../article/article-key.ts';
import { JOINS_DOC } from '../../entry/doc-ids.ts';
import { joinAgainInAll, takeApartFromAll } from '../../entry/join.ts';
import { joinedUnder, joinRecord, recordJoin, recordSeparation } from '../../entry/joins-document.ts';
import { AppError } from '../../lib/app-error.ts';
import { chain } from '../file-merge.ts';
import type { Subject } from '../subject.ts';
import { type Changed, changeEntry } from './change-entry.ts';
import { citationsOf } from './citation-rows.ts';
import { remember } from './history-rows.ts';
import { settleEntry } from './settle-entry.ts';
import type { Library, Writing } from './writing.ts';

/**
 * Takes apart two keys that were joined: tags and notes that came from the weaker one become an entry of its own again,
 * and the two are not joined by themselves any more. Gives what undoes it. Throws AppError `not-found` when the weaker
 * key is not part of this article's entry.
 */
export function separate(
  library: Library,
  subject: Subject,
  weaker: ArticleKey,
): Promise<Changed<number | undefined>> {
  return changeEntry(library, subject, async (writing, key) => {
    const joins = await writing.document(JOINS_DOC);
    const record = joinRecord(joins, weaker);
    if (!record || weaker === key || joinedUnder(joins, weaker) !== key) {
      throw new AppError('not-found', 'These two are not joined (any more).');
    }
    const citations = await citationsOf(writing, key);
    const undo = await remember(writing, { type: 'join', article: key, weaker, citations });
    await partJoined(writing, weaker);
    return undo;
  });
}

/**
 * Takes a key apart from the entry that it was joined under; nothing to do where it is not (any more). `open`: the join is merely
 * undone, and the two may be joined by themselves again.
 */
export async function partJoined(writing: Writing, weaker: ArticleKey, open = false): Promise<void> {
  const joins = await writing.document(JOINS_DOC);
  const record = joinRecord(joins, weaker);
  if (!record || record.separated !== undefined) return;
  const under = joinedUnder(joins, weaker);
  const created = (await writing.transaction.objectStore('entries').get(under))?.created;
  const strongers = await chain(writing, record.stronger);
  takeApartFromAll(strongers, await writing.documents(weaker), writing.now);
  recordSeparation(joins, weaker, { ...record, ...(open && { open }) }, writing.now);
  await settleEntry(writing, weaker, { created });
}

/** Joins again what `separate` took apart; nothing to do where they are together. */
export async function joinBack(writing: Writing, weaker: ArticleKey): Promise<void> {
  const joins = await writing.document(JOINS_DOC);
  const record = joinRecord(joins, weaker);
  if (record?.separated === undefined) return;
  recordJoin(joins, weaker, record.stronger, record.evidence);
  joinAgainInAll(await chain(writing, record.stronger), await writing.documents(weaker));
  await settleEntry(writing, weaker);
}
