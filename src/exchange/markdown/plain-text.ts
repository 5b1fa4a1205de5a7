/** Text of an article as Markdown shows it letter by letter: no emphasis, link, tag or comment of Obsidian's comes of it. */
export function plainText(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#|~$^=%]/g, '\\$&');
}
