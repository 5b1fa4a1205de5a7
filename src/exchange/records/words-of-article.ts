import type { Citation } from '../../article/citation.ts';

/** What tells an article without identifiers from others, as it may stand in a URI: first author, year, title. */
export function wordsOfArticle({ title = '', authors, date }: Citation): string {
  const said = [authors[0]?.name ?? '', date?.year ?? '', title].join(' ');
  const words = said.replace(/[^\p{L}\p{N}]+/gu, '_').slice(0, 300);
  return encodeURIComponent(words.toWellFormed());
}
