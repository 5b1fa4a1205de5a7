import type messages from '../../public/_locales/en/messages.json';

/** The name of a sentence in `_locales`. */
export type TextKey = keyof typeof messages;

type TextSource = (key: TextKey, substitutions: string[]) => string;

let source: TextSource = (key) => key;

/** Where sentences come from: entrypoints give the browser's own `i18n.getMessage`, tests the English file. */
export function setTextSource(given: TextSource): void {
  source = given;
}

/** A sentence of the user interface in the browser's language; `substitutions` fill its placeholders in order. */
export function text(key: TextKey, ...substitutions: (string | number)[]): string {
  return source(key, substitutions.map(String));
}
