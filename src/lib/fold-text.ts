/**
 * A text as it is searched: without case and accents, every dash a hyphen, compatibility forms (ligatures, full-width
 * letters, superscripts) as plain characters.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/\p{Pd}/gu, '-')
    .toLowerCase();
}
