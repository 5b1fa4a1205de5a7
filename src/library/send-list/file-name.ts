/** Far shorter than any system's limit, in UTF-16 units. */
const LONGEST = 80;

/** A file's name for a title, without what some system takes for something else: `Sepsis- a list.html`. */
export function fileNameOf(title: string, extension: string): string {
  const name = title
    .replace(/[\p{Cc}\p{Cf}/\\:*?"<>|]+/gu, '-')
    .replace(/\s+/g, ' ')
    .slice(0, LONGEST)
    .toWellFormed()
    .replace(/^[\s.-]+|[\s.-]+$/g, '');
  return `${name === '' ? 'reading-list' : name}.${extension}`;
}
