import type { TextPart } from '../../../src/pages/text-parts/text-part.ts';
import { type Edit, apart, editPage } from '../edits.ts';
import type { Random } from '../random.ts';
import type { Case, Mutated, Mutation } from './mutation.ts';

const LETTER = /[a-z]/;

/** One to five misprints put right, half of them close to the highlight, none in it. */
export const typosOutside: Mutation = {
  name: 'typos fixed outside the quote',
  keepsQuote: true,
  mutate(given) {
    return edit(given, outsideTypos(given.part, given.quote, given.random));
  },
};

/** One or two misprints put right in the highlighted words themselves. */
export const typosInside: Mutation = {
  name: 'typos fixed inside the quote',
  keepsQuote: false,
  mutate(given) {
    const { part, quote, random } = given;
    const count = quote.end - quote.start > 12 && random.chance(0.5) ? 2 : 1;
    const places = Array.from({ length: count }, () => quote.start + random.below(quote.end - quote.start));
    const edits = apart(
      places
        .flatMap((at) => typo(part, at, random, at > quote.start))
        .filter(({ at, remove }) => at + remove <= quote.end),
    );
    return edits.length > 0 ? edit(given, edits) : undefined;
  },
};

/** A sentence comes in before the highlighted one: right before it or further up. */
export const sentenceBefore: Mutation = {
  name: 'a sentence inserted before',
  keepsQuote: true,
  mutate: (given) => edit(given, [insertedSentence(given)]),
};

/** A sentence next to the highlighted ones is left out. */
export const sentenceRemoved: Mutation = {
  name: 'a sentence nearby removed',
  keepsQuote: true,
  mutate(given) {
    const { part, quote, random } = given;
    const near = sentences(part.text)
      .filter(({ end, start }) => end <= quote.start || start >= quote.end)
      .filter(({ end, start }) => Math.abs(end - quote.start) < 500 || Math.abs(start - quote.end) < 500);
    if (near.length === 0) return undefined;
    const { start, end } = random.pick(near);
    return edit(given, [{ at: start, remove: end - start, insert: '' }]);
  },
};

/** The highlighted sentences themselves are taken out: nothing is left to be found. */
export const quoteRemoved: Mutation = {
  name: 'the quoted sentences removed',
  keepsQuote: false,
  mutate({ part, quote, page }) {
    const touched = sentences(part.text).filter(({ start, end }) => start < quote.end && end > quote.start);
    const [first, last] = [touched[0], touched.at(-1)];
    if (!first || !last || part.part === 'title' || last.end - first.start > part.text.length / 2)
      return undefined;
    editPage(part, [{ at: first.start, remove: last.end - first.start, insert: '' }]);
    return { site: page.site, edits: 'gone' };
  },
};

/** Misprints anywhere but in a stretch of a part. */
export function outsideTypos(
  part: TextPart,
  quote: { readonly start: number; readonly end: number },
  random: Random,
): Edit[] {
  const edits: Edit[] = [];
  const count = 1 + random.below(5);
  for (let tries = 0; edits.length < count && tries < 50; tries += 1) {
    const near = quote.start - 80 + random.below(quote.end - quote.start + 160);
    const at = random.chance(0.5) ? near : random.below(part.text.length);
    if (at + 1 < quote.start || at >= quote.end) edits.push(...typo(part, at, random));
  }
  return apart(edits);
}

/** A sentence of another article, as an edit before the highlighted one. */
export function insertedSentence({ part, quote, random, foreignSentence }: Case): Edit {
  const starts = sentences(part.text)
    .map(({ start }) => start)
    .filter((start) => start <= quote.start);
  const at = random.chance(0.5) ? (starts.at(-1) ?? 0) : random.pick(starts);
  const isFirst = at === 0 || part.text.charAt(at - 1) === '\n';
  return isFirst
    ? { at, remove: 0, insert: `${foreignSentence()} ` }
    : { at: at - 1, remove: 0, insert: ` ${foreignSentence()}` };
}

/** The sentences of a text, without the white space between them. */
export function sentences(text: string): { start: number; end: number }[] {
  const ends = [...text.matchAll(/(?<=[.?!])\s+(?=\p{Lu})|\n/gu)];
  const starts = [0, ...ends.map(({ index, 0: { length } }) => index + length)];
  return starts
    .map((start, i) => ({ start, end: ends[i]?.index ?? text.length }))
    .filter(({ start, end }) => end > start);
}

/** One letter exchanged, left out, doubled or changed round with the next one; nothing where no small letter stands. */
function typo({ text }: TextPart, at: number, random: Random, mayInsert = true): Edit[] {
  const [letter, next] = [text.charAt(at), text.charAt(at + 1)];
  if (!LETTER.test(letter) || !LETTER.test(next)) return [];
  const other = random.pick(
    Array.from('abcdefghijklmnopqrstuvwxyz').filter((one) => one !== letter && one !== text.charAt(at - 1)),
  );
  const kind = random.below(mayInsert ? 4 : 3);
  if (kind === 0) return [{ at, remove: 1, insert: other }];
  if (kind === 1) return [{ at, remove: 1, insert: '' }];
  if (kind === 2) return letter === next ? [] : [{ at, remove: 2, insert: next + letter }];
  return [{ at, remove: 0, insert: other }];
}

function edit({ part, page }: Case, edits: readonly Edit[]): Mutated {
  editPage(part, edits);
  return { site: page.site, edits };
}
