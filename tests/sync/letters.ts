/** The letters of a text: none of them in these histories takes two units. */
export function lettersOf(text: string): string[] {
  return text.split(/(?:)/);
}
