/** A note without the commonest marks of Markdown: near enough to read a line of it, and to search it. */
export function plainNote(body: string): string {
  return body
    .replace(/\[([^[\]]*)\]\([^()]*\)/g, '$1')
    .replace(/^[ \t]*(?:[-*+>]|#{1,6}|\d+\.)[ \t]+/gm, '')
    .replace(/\*\*|__|`/g, '');
}
