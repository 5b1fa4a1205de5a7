import { parseQuery } from '../search/parse-query.ts';
import { plainNote } from '../search/plain-note.ts';
import { snippet } from '../search/snippet.ts';
import type { StoredEntry } from '../store/schema.ts';

/**
 * What one line shows of an entry's notes: around the words that were searched for where a note or its quote has some,
 * else the beginning of the newest; undefined where there is no note with text.
 */
export function excerptOf({ notes, beginnings }: StoredEntry, query = ''): string | undefined {
  const texts = notes.flatMap(({ body, quote }) => [plainNote(body), quote?.quote.exact ?? '']);
  const found = snippet(texts, parseQuery(query));
  if (!found) return beginnings[0]?.excerpt;
  return `${found.isCutBefore ? '…' : ''}${found.text}${found.isCutAfter ? '…' : ''}`;
}
