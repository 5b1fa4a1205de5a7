/** The letters and digits of a text; ligatures and superscripts as what they stand for. */
export function letters(text: string): string {
  return text.normalize('NFKD').replace(/[^\p{L}\p{N}]+/gu, '');
}
