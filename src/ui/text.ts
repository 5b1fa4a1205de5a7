import type { TextKey } from '../lib/sentence.ts';

export type { TextKey };

type TextSource = (key: TextKey, substitutions: string[]) => string;

let source: TextSource = (key) => key;
/** What was said once can be said again when the browser no longer answers: after an update of the extension. */
const said = new Map<string, string>();

/** Where sentences come from: entrypoints give the browser's own `i18n.getMessage`, tests the English file. */
export function setTextSource(given: TextSource): void {
  source = given;
  said.clear();
}

/** A sentence of the user interface in the browser's language; `substitutions` fill its placeholders in order. */
export function text(key: TextKey, ...substitutions: (string | number)[]): string {
  const name = [key, ...substitutions].join('\n');
  const sentence = said.get(name) ?? source(key, substitutions.map(String));
  said.set(name, sentence);
  return sentence;
}
