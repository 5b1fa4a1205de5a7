import { type Sentence, worded } from '../lib/sentence.ts';
import { printedNumber } from './printed-number.ts';
import { text } from './text.ts';

/** What somebody who knows no language had to say, in the browser's language. */
export function sentenceText(sentence: Sentence): string {
  return worded(sentence, (key, substitutions) => text(key, ...substitutions), printedNumber);
}
