import { type Fault, FileFault } from '../exchange/pubmargin-json-reading.ts';
import { errorText } from '../ui/error-text.ts';
import { text, type TextKey } from '../ui/text.ts';

/** What is wrong with the file, and what can be done about it. */
const SENTENCES: Record<Fault, TextKey> = {
  empty: 'faultEmpty',
  'not-json': 'faultNotJson',
  foreign: 'faultForeign',
  newer: 'faultNewer',
  'cut-off': 'faultCutOff',
  damaged: 'faultDamaged',
};

/** The sentence for what came of opening a file. */
export function faultText(error: unknown): string {
  return error instanceof FileFault ? text(SENTENCES[error.fault]) : errorText(error);
}
