import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { setTextSource, type TextKey } from '../../src/ui/text.ts';

/** A sentence from the English file. */
export function english(key: TextKey, substitutions: readonly string[]): string {
  return messages[key].message.replace(/\$(\d)/g, (_, number) => substitutions[Number(number) - 1] ?? '');
}

/** For tests, which have no browser to ask: sentences come from the English file. */
export function speakEnglish(): void {
  setTextSource(english);
}
