import { fromBase64, toBase64 } from '../../lib/base64.ts';

/** A value as one word: JSON in base64, which every program leaves as it is. */
export function jsonWord(value: unknown): string {
  return toBase64(new TextEncoder().encode(JSON.stringify(value)));
}

/** What such a word says, also where lines break in it; undefined where some program cut or changed it. */
export function parsedWord(word: string): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(fromBase64(word.replace(/\s/g, ''))));
  } catch {
    return undefined;
  }
}
