import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { FileProblem } from '../../src/exchange/records/file-problem.ts';
import { type Sentence, type TextKey, worded } from '../../src/lib/sentence.ts';

/** A message of the English file, its placeholders filled as browsers fill them. */
export function english(key: TextKey, substitutions: readonly string[]): string {
  return messages[key].message.replace(/\$(\d)/g, (_, number) => substitutions[Number(number) - 1] ?? '');
}

/** What a reader of files had to say, in English; numbers plain. */
export function inEnglish(sentence: Sentence): string {
  return worded(sentence, english, String);
}

/** What an error says to people. */
export function reasonOf(error: Error): string {
  return error instanceof FileProblem ? inEnglish(error.sentence) : error.message;
}
