import type { ArticleKey } from '../../article/article-key.ts';
import { JOINS_DOC } from '../../entry/doc-ids.ts';
import { joinAgain, joinInto } from '../../entry/join.ts';
import { joinRecord, recordJoin } from '../../entry/joins-document.ts';
import type { Writing } from './writing.ts';

/** Records that a key is part of a stronger one, and gives that one everything it holds; their rows are still to be settled. */
export async function joinUnder(
  writing: Writing,
  weaker: ArticleKey,
  stronger: ArticleKey,
  evidence: string,
): Promise<void> {
  const joins = await writing.document(JOINS_DOC);
  // What was taken from the stronger one when they were parted does not come back by merging.
  const join = joinRecord(joins, weaker)?.separated === undefined ? joinInto : joinAgain;
  recordJoin(joins, weaker, stronger, evidence);
  join(await writing.documents(stronger), await writing.documents(weaker));
}
