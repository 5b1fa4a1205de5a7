import { eachWord, POSSESSIVE } from './each-word.ts';
import { partsAtGreek } from './spellings.ts';

/** The words of a text as they were typed; `Crohn's` is `Crohn`, `TNFalpha` `TNF` and `alpha`. */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  eachWord(text, (start, end, joint) => {
    if (joint === POSSESSIVE) return;
    let from = start;
    for (const length of partsAtGreek(text.slice(start, end)) ?? [end - start]) {
      words.push(text.slice(from, from + length));
      from += length;
    }
  });
  return words;
}
