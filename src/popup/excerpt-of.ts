import { foldText } from '../lib/fold-text.ts';
import type { StoredEntry } from '../store/schema.ts';

/** How far before the first word found an excerpt begins, and how long it is at most, in UTF-16 units. */
const BEFORE = 30;
const LONGEST = 160;

/**
 * What one line shows of an entry's notes: around the words that were searched for where a note or its quote has some,
 * else the beginning of the newest; undefined where there is no note with text.
 */
export function excerptOf({ notes, beginnings }: StoredEntry, query = ''): string | undefined {
  const words = foldText(query).split(/\s+/).filter(Boolean);
  let best: { text: string; at: number; count: number } | undefined;
  for (const text of notes.flatMap(({ body, quote }) => [unmarked(body), quote?.quote.exact ?? ''])) {
    const folded = foldText(text);
    const places = words.map((word) => folded.indexOf(word)).filter((at) => at >= 0);
    if (places.length > (best?.count ?? 0)) best = { text, at: Math.min(...places), count: places.length };
  }
  return best ? around(best.text, best.at) : beginnings[0]?.excerpt;
}

/** A note without the commonest marks of Markdown: near enough to read a line of it. */
function unmarked(body: string): string {
  return body
    .replace(/\[([^[\]]*)\]\([^()]*\)/g, '$1')
    .replace(/^[ \t]*(?:[-*+>]|#{1,6}|\d+\.)[ \t]+/gm, '')
    .replace(/\*\*|__|`/g, '');
}

/** Folding hardly changes where things stand: near enough to cut at. */
function around(text: string, at: number): string {
  const start = at <= BEFORE ? 0 : text.lastIndexOf(' ', at - BEFORE / 2) + 1;
  const cut = text.slice(start, start + LONGEST).replace(/\s+/g, ' ');
  return start > 0 ? `…${cut}` : cut;
}
