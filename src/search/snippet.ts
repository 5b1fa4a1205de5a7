import { type Mark, marks } from './marks.ts';
import type { Query } from './query.ts';

/** A stretch of a text on one line, with what was searched for marked in it. */
export interface Snippet {
  readonly text: string;
  readonly marks: readonly Mark[];
  /** Something of the text comes before it, or after it. */
  readonly isCutBefore: boolean;
  readonly isCutAfter: boolean;
}

/** How much of what comes before the first mark is shown, and how long a snippet is, in UTF-16 units. */
const BEFORE = 40;
const LONGEST = 160;
/** How far a cut moves to stand between two words. */
const TO_A_SPACE = 24;

/** Where one of these texts has most of what was searched for; undefined where none has any of it. */
export function snippet(texts: readonly string[], query: Query, longest = LONGEST): Snippet | undefined {
  let best: { text: string; window: readonly Mark[]; from: number; worth: number } | undefined;
  for (const one of texts) {
    const text = one.replace(/\s+/g, ' ').trim();
    const all = marks(text, query);
    for (const [at, { start }] of all.entries()) {
      const from = Math.max(0, start - BEFORE);
      const window = marksUntil(all, at, from + longest);
      if (window.length <= (best?.worth ?? 0)) continue;
      const worth = differentWords(text, window);
      if (worth > (best?.worth ?? 0)) best = { text, window, from, worth };
    }
  }
  return best && cut(best.text, best.window, best.from, longest);
}

/** The marks from this one on that end by there. A long note may have thousands: the others are not looked at. */
function marksUntil(all: readonly Mark[], at: number, until: number): readonly Mark[] {
  let next = at;
  while ((all[next]?.end ?? Infinity) <= until) next += 1;
  return all.slice(at, next);
}

function differentWords(text: string, all: readonly Mark[]): number {
  return new Set(all.map(({ start, end }) => text.slice(start, end).toLowerCase())).size;
}

function cut(text: string, window: readonly Mark[], from: number, longest: number): Snippet {
  const [first, last] = [window[0]?.start ?? 0, window.at(-1)?.end ?? 0];
  const start = from === 0 ? 0 : wordFrom(text, from, first);
  let end = text.length;
  if (start + longest < end) end = Math.max(last, wordUntil(text, start + longest));
  return {
    text: text.slice(start, end).trimEnd(),
    marks: window.map((mark) => ({ start: mark.start - start, end: mark.end - start })),
    isCutBefore: start > 0,
    isCutAfter: end < text.length,
  };
}

function wordFrom(text: string, from: number, latest: number): number {
  const space = text.indexOf(' ', from - 1);
  if (space >= 0 && space < Math.min(latest, from + TO_A_SPACE)) return space + 1;
  return isLowSurrogate(text, from) ? from + 1 : from;
}

function wordUntil(text: string, until: number): number {
  const space = text.lastIndexOf(' ', until);
  if (space > until - TO_A_SPACE) return space;
  return isLowSurrogate(text, until) ? until - 1 : until;
}

function isLowSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
}
