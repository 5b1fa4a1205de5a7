import { english } from '../../scripts/convert/english.ts';
import { setTextSource } from '../../src/ui/text.ts';

/** For tests, which have no browser to ask: sentences come from the English file. */
export function speakEnglish(): void {
  setTextSource(english);
}
