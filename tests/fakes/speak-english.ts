import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { setTextSource } from '../../src/ui/text.ts';

/** For tests, which have no browser to ask: sentences come from the English file. */
export function speakEnglish(): void {
  setTextSource((key, substitutions) =>
    messages[key].message.replace(/\$(\d)/g, (_, number) => substitutions[Number(number) - 1] ?? ''),
  );
}
