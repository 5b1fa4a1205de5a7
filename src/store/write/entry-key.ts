import { unwrap } from 'idb';
import { type ArticleKey, articleKey } from '../../article/article-key.ts';
import { JOINS_DOC } from '../../entry/doc-ids.ts';
import { joinedUnder } from '../../entry/joins-document.ts';
import { AppError } from '../../lib/app-error.ts';
import { entryFinder } from '../read/find-entries.ts';
import { joinPlan } from '../same-article.ts';
import type { Subject } from '../subject.ts';
import { joinUnder } from './join-under.ts';
import { settleEntry } from './settle-entry.ts';
import type { Writing } from './writing.ts';

/** The key that an article's entry has, or would have. */
export interface EntryKey {
  key: ArticleKey;
  /** When the oldest entry that was joined under it just now began. */
  created: number | undefined;
}

/**
 * Under which key the library keeps what is said about this article. Entries that were kept under a weaker key are
 * joined under it, unless the user took them apart before. Throws AppError `invalid` when the page gives no identifier.
 */
export async function entryKey(writing: Writing, subject: Subject): Promise<EntryKey> {
  const own = articleKey(subject.ids);
  if (!own) {
    throw new AppError(
      'invalid',
      'This article has no PMID, PMCID or DOI here, so nothing can be kept about it.',
    );
  }
  const joins = await writing.document(JOINS_DOC);
  const find = entryFinder(unwrap(writing.transaction).objectStore('entries'));
  const found = await find.allByIds(subject.ids);
  const { key, weaker } = joinPlan(joinedUnder(joins, own), subject.ids, found);
  const evidence = `${subject.source.site}: ${subject.source.page}`;
  for (const one of weaker) {
    await joinUnder(writing, one, key, evidence);
    await settleEntry(writing, one);
  }
  const begun = found.filter((entry) => weaker.includes(entry.key)).map((entry) => entry.created);
  return {
    key,
    created: begun.length > 0 ? Math.min(...begun) : undefined,
  };
}
