import type { TextPart } from '../../src/pages/text-parts/text-part.ts';
import type { Random } from './random.ts';

/** The abstract mostly, else the title or the full text. */
export function choosePart(parts: readonly TextPart[], random: Random): TextPart {
  const abstract = parts.find(({ part }) => part === 'abstract');
  const other = parts.find(({ part }) => part === random.pick(['title', 'full-text']));
  const part = abstract && random.chance(0.7) ? abstract : (other ?? abstract ?? parts[0]);
  if (!part) throw new Error('A page has no parts');
  return part;
}

/** A word, some words, a sentence or several; now and then from the middle of a word to the middle of another. */
export function chooseQuote(text: string, random: Random): { start: number; end: number } {
  const words = [...text.matchAll(/\S+/g)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
  }));
  const kind = random.below(10);
  const count = kind < 3 ? 1 : kind < 7 ? 2 + random.below(10) : 12 + random.below(60);
  const first = random.below(words.length);
  const last = Math.min(words.length - 1, first + count - 1);
  let [start, end] = [words[first]?.start ?? 0, words[last]?.end ?? text.length];
  if (random.chance(0.25)) {
    start += random.below(Math.min(4, end - start));
    end -= random.below(Math.min(4, end - start));
  }
  while (/\s/.test(text.charAt(start))) start += 1;
  while (/\s/.test(text.charAt(end - 1))) end -= 1;
  // Something that can be seen, and known again.
  return /[\p{L}\p{N}]{2}/u.test(text.slice(start, end)) ? { start, end } : chooseQuote(text, random);
}
