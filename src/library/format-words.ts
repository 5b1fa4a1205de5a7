import type { Format } from '../exchange/records/format.ts';
import { text } from '../ui/text.ts';

/** What a format is called, in the browser's language where its name has words. */
export function formatWords({ name, words }: Pick<Format, 'name' | 'words'>): string {
  return words === undefined ? name : text(words);
}
