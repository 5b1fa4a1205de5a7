/**
 * How wide a letter is on average, as a part of the font's size; that of a wide font (DejaVu Sans), so that texts fit
 * whatever the system has.
 */
const LETTER = 0.6;

/** About how wide a text is at most, in pixels; so is `size`. */
export function textWidth(words: string, size: number): number {
  return words.length * LETTER * size;
}

/** As much of a text as fits into a width, with an ellipsis where something was cut off; both in pixels. */
export function cutText(words: string, width: number, size: number): string {
  const most = Math.max(1, Math.floor(width / (LETTER * size)));
  return words.length <= most ? words : `${words.slice(0, most - 1).trimEnd()}…`;
}
