import type { ArticleKey } from '../../article/article-key.ts';
import { forgetDifferent, recordDifferent } from '../../entry/different-articles.ts';
import { JOINS_DOC } from '../../entry/doc-ids.ts';
import { takeApartFromAll } from '../../entry/join.ts';
import { isStronger, joinedUnder, joinRecord, recordSeparation } from '../../entry/joins-document.ts';
import { AppError } from '../../lib/app-error.ts';
import { chain } from '../file-merge.ts';
import { joinUnder } from './join-under.ts';
import { settleEntry } from './settle-entry.ts';
import { type Committed, type Library, write, type Writing } from './writing.ts';

/** Two keys: what the user says of them, and nobody else. */
export type Pair = readonly [ArticleKey, ArticleKey];

/** What `joinEntries` writes down as the reason. */
const BY_HAND = 'PubMargin: by hand';

/**
 * The user says that two entries are about one article: they become one under the stronger key, with all of both, and can
 * be separated again. Throws AppError `invalid` where neither key is stronger: PubMed itself has the article twice.
 */
export function joinEntries(library: Library, pair: Pair): Promise<Committed<void>> {
  return write(library, async (writing) => {
    const joins = await writing.document(JOINS_DOC);
    const [strong, weak] = byStrength(pair);
    const [stronger, weaker] = [joinedUnder(joins, strong), joinedUnder(joins, weak)];
    if (stronger === weaker) return;
    if (!isStronger(stronger, weaker)) {
      throw new AppError('invalid', 'Two identifiers of the same kind stay two articles.');
    }
    const created = (await writing.transaction.objectStore('entries').get(weaker))?.created;
    forgetDifferent(joins, strong, weak);
    await joinUnder(writing, weaker, stronger, BY_HAND);
    await settleEntry(writing, weaker);
    await settleEntry(writing, stronger, { created });
  });
}

/** The user says that two entries are two articles: they are not joined by themselves, nor offered for it, any more. */
export function keepApart(library: Library, [a, b]: Pair): Promise<Committed<void>> {
  return write(library, async (writing) => {
    recordDifferent(await writing.document(JOINS_DOC), a, b, writing.now);
    await settleBoth(writing, [a, b]);
  });
}

/** Takes back what the user said of a pair by `joinEntries` or `keepApart`; nothing else changes. */
export function forgetPair(library: Library, pair: Pair): Promise<Committed<void>> {
  return write(library, async (writing) => {
    const joins = await writing.document(JOINS_DOC);
    forgetDifferent(joins, ...pair);
    const [stronger, weaker] = byStrength(pair);
    const record = joinRecord(joins, weaker);
    if (record?.evidence === BY_HAND && record.stronger === stronger && record.separated === undefined) {
      const under = joinedUnder(joins, stronger);
      const created = (await writing.transaction.objectStore('entries').get(under))?.created;
      takeApartFromAll(await chain(writing, stronger), await writing.documents(weaker), writing.now);
      recordSeparation(joins, weaker, { ...record, open: true }, writing.now);
      await settleEntry(writing, weaker, { created });
      await settleEntry(writing, under);
    }
    await settleBoth(writing, pair);
  });
}

/** The stronger key first. */
function byStrength([a, b]: Pair): Pair {
  return isStronger(b, a) ? [b, a] : [a, b];
}

/** What is said of a pair is no work on either article: they are as old as before. */
async function settleBoth(writing: Writing, pair: Pair): Promise<void> {
  for (const key of pair) {
    const row = await writing.transaction.objectStore('entries').get(key);
    if (row) await settleEntry(writing, key, { modified: row.modified });
  }
}
