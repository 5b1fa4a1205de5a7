import { equalityDeep } from 'lib0/function';
import type { ArticleKey } from '../../article/article-key.ts';
import { betterReading } from '../../entry/better-reading.ts';
import type { CitationDocument } from '../../entry/citation-document.ts';
import { putCitation } from './citation-rows.ts';
import { keepLinks, linksOf } from './link-rows.ts';
import type { Writing } from './writing.ts';

/**
 * Keeps what another device read of an article where it is the better reading, and all links that either saw. Says whether
 * the library knows of the article now just what came; links do not go to labs, so there they do not count. The entry may come later than its citation: what is left without
 * one goes at the end of the pull (`forgetStrays`).
 */
export async function receiveCitation(
  writing: Writing,
  key: ArticleKey,
  came: CitationDocument,
  isFromLab: boolean,
): Promise<boolean> {
  const kept = await writing.transaction.objectStore('citations').get(key);
  const { citation, site, page, at, cites, citedBy } = came;
  const row = { key, citation, site, page, at };
  const better = kept ? betterReading(kept, row) : row;
  if (better === row) {
    await putCitation(writing, row);
    writing.touch([key]);
  }
  await keepLinks(writing, key, { cites, citedBy }, { site, page, at });
  if (isFromLab) return equalityDeep(better, row);
  const links = await linksOf(writing, key);
  return (
    equalityDeep(better, row) &&
    links.cites.length === cites.length &&
    links.citedBy.length === citedBy.length
  );
}
