import { equalityDeep } from 'lib0/function';
import type { ArticleKey } from '../../article/article-key.ts';
import { betterReading } from '../../entry/better-reading.ts';
import type { CitationDocument } from '../../entry/citation-document.ts';
import type { StoredCitation } from '../schema.ts';
import { putCitation } from './citation-rows.ts';
import { keepLinks, linksOf } from './link-rows.ts';
import type { Writing } from './writing.ts';

/**
 * Keeps what another device read of an article where it is the better reading, and all links that either saw. Says
 * whether the library knows of the article now just what came; links do not go to labs, so there they do not count. The
 * entry may come later than its citation: what is left without one goes at the end of the pull (`forgetStrays`). An
 * entry is as old as on the device where it began first.
 */
export async function receiveCitation(
  writing: Writing,
  key: ArticleKey,
  came: CitationDocument,
  isFromLab: boolean,
): Promise<boolean> {
  const kept = await writing.transaction.objectStore('citations').get(key);
  const { citation, site, page, at, cites, citedBy } = came;
  const created = (await writing.transaction.objectStore('entries').get(key))?.created;
  const own = kept && withoutBegan(kept);
  const row = { key, citation, site, page, at };
  const better = own ? betterReading(own, row) : row;
  // In a lab everybody's entries are as old as on their own devices.
  const began = isFromLab ? kept?.began : earlier(kept?.began, came.began);
  if (better === row || (began !== kept?.began && earlier(created, began) !== created)) {
    await putCitation(writing, { ...better, ...(began === undefined ? {} : { began }) });
    writing.touch([key]);
  }
  await keepLinks(writing, key, { cites, citedBy }, { site, page, at });
  if (isFromLab) return equalityDeep(better, row);
  const links = await linksOf(writing, key);
  return (
    equalityDeep(better, row) &&
    earlier(created, came.began) === came.began &&
    links.cites.length === cites.length &&
    links.citedBy.length === citedBy.length
  );
}

function withoutBegan({ began: _began, ...reading }: StoredCitation): StoredCitation {
  return reading;
}

/** The earlier of two times, as far as they are known. */
function earlier(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined || other === undefined ? (one ?? other) : Math.min(one, other);
}
