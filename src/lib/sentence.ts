import type messages from '../../public/_locales/en/messages.json';

/** The name of a sentence in `_locales`. */
export type TextKey = keyof typeof messages;

/**
 * What is to be said to people, by one who knows no language: a sentence's name in `_locales` and what fills its
 * placeholders, in order, which may be a sentence too.
 */
export type Sentence = readonly [key: TextKey, ...values: (string | number | Sentence)[]];

/** A sentence in words. `say` gives the words of a message, `printed` a number's. */
export function worded(
  [key, ...values]: Sentence,
  say: (key: TextKey, substitutions: string[]) => string,
  printed: (number: number) => string,
): string {
  const filling = values.map((value) => {
    if (typeof value === 'string') return value;
    return typeof value === 'number' ? printed(value) : worded(value, say, printed);
  });
  return say(key, filling);
}
