import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { english } from '../../scripts/convert/english.ts';
import { FileProblem } from '../../src/exchange/records/file-problem.ts';
import type { ReadItem } from '../../src/exchange/records/format.ts';
import { AppError } from '../../src/lib/app-error.ts';
import { type Sentence, worded } from '../../src/lib/sentence.ts';

/** What a file says at one place, as people are told of it. */
export type ToldItem =
  | Extract<ReadItem, { record: unknown }>
  | { readonly notUnderstood: string; readonly line?: number | undefined };

/** A sentence in English. Throws where it does not fill just the placeholders that the message has. For tests. */
export function inWords(sentence: Sentence, printed: (number: number) => string = String): string {
  const say: typeof english = (key, substitutions) => {
    const places = new Set(messages[key].message.match(/\$\d/g));
    if (places.size !== substitutions.length)
      throw new RangeError(`${key} has ${places.size} placeholders, filled with ${substitutions.length}.`);
    return english(key, substitutions);
  };
  return worded(sentence, say, printed);
}

/** What is read; why a file cannot be read is the error's message, in English. For tests. */
export async function* refusedInEnglish<Item>(items: AsyncIterable<Item> | undefined): AsyncGenerator<Item> {
  try {
    yield* items ?? [];
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    throw new AppError(error.code, inWords(error.sentence), { cause: error });
  }
}

/** What is read, all that is said of it in English. For tests. */
export async function* toldInEnglish(items: AsyncIterable<ReadItem> | undefined): AsyncGenerator<ToldItem> {
  for await (const item of refusedInEnglish(items)) {
    yield 'record' in item ? item : { ...item, notUnderstood: inWords(item.notUnderstood) };
  }
}
