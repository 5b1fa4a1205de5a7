/** Text with its percent escapes as characters; the text itself where one is none or is cut off (a stray percent sign). */
export function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
