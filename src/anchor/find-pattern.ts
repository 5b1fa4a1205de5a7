import search from 'approx-string-match';
import { align } from './align.ts';

/**
 * By how many errors a second place must be worse, for the best one with this many to be told apart from it: where much
 * has changed, what came instead may be like it by chance.
 */
const marginOf = (errors: number) => 4 + errors / 2;
/** A text is searched in pieces of this many characters, so that one made of repetitions is given up early. */
const PIECE = 2_048;
/** More equally good matches in one piece than any true place has (their ends differ by its errors at most). */
const MOST_MATCHES = 256;

interface Match {
  readonly start: number;
  readonly end: number;
  readonly errors: number;
}

/** What is looked for: the quote stands between two indices of the pattern, and so many errors may be. */
interface Wanted {
  readonly from: number;
  readonly to: number;
  readonly most: number;
}

/**
 * The one place in a text where a pattern of some hundred characters stands with the fewest errors (characters
 * inserted, left out, exchanged); undefined where there is none, or where another place is nearly as good: then which
 * is meant can't be told. Given as the place of each character of the pattern, by its index, −1 for missing ones.
 */
export function findPattern(
  text: string,
  pattern: string,
  { from, to, most }: Wanted,
): ((index: number) => number) | undefined {
  const best = bestMatch(text, pattern, most);
  if (!best || best === 'many') return undefined;
  const nearly = Math.min(Math.floor(best.errors + marginOf(best.errors)), pattern.length - 1);
  const elsewhere = [text.slice(0, best.start), text.slice(best.end)];
  if (elsewhere.some((rest) => bestMatch(rest, pattern, nearly) !== undefined)) return undefined;
  const first = Math.max(0, best.start - most);
  const at = align(pattern, text.slice(first, best.end + most), { from, to });
  return (index) => {
    const place = at[index] ?? -1;
    return place < 0 ? -1 : first + place;
  };
}

/** The stretch of the best matches, where they lie together; `many` where the text repeats itself. */
function bestMatch(text: string, pattern: string, most: number): Match | 'many' | undefined {
  const overlap = pattern.length + most;
  let best: Match | undefined;
  for (let from = 0; from === 0 || from + overlap < text.length; from += PIECE) {
    const piece = text.slice(from, from + PIECE + overlap);
    const matches = search(piece, pattern, best?.errors ?? most);
    if (matches.length > MOST_MATCHES) return 'many';
    for (const { start, end, errors } of matches) {
      if (best?.errors !== errors) best = { start: from + start, end: from + end, errors };
      else if (from + start < best.end) best = { ...best, end: Math.max(best.end, from + end) };
    }
    if (best && best.end - best.start > overlap + most) return 'many';
  }
  return best;
}
