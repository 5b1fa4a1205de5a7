/** How wide a letter of the pictures' 12 px text is on average, in pixels; a little more, so that texts fit. */
const LETTER = 6.4;

/** About how wide a text of the pictures is, in pixels. */
export function textWidth(words: string): number {
  return words.length * LETTER;
}

/** As much of a text as fits into a width in pixels, with an ellipsis where something was cut off. */
export function cutText(words: string, width: number): string {
  const most = Math.max(1, Math.floor(width / LETTER));
  return words.length <= most ? words : `${words.slice(0, most - 1).trimEnd()}…`;
}
