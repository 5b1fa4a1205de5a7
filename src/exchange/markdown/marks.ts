/** What a line of ours between the user's lines says. */
export type Mark =
  | { readonly begins: 'article' | 'note'; readonly data: string }
  | { readonly ends: 'article' | 'note'; readonly data: string };

/** JSON leaves U+2028 and the like as they are, which end no line of a file. */
const MARK = /^<!-- (\/?)pubmargin:(article|note)(?: (.*))? -->\s*$/s;

/**
 * A line that begins or ends a part of ours: an HTML comment, which Obsidian and other readers of Markdown hide and keep.
 * `data` is a word or JSON; nothing in it can end the comment.
 */
export function markLine(kind: 'begins' | 'ends', part: 'article' | 'note', data = ''): string {
  const safe = data.replace(/[<>]|--/g, (found) =>
    found === '--' ? '\\u002d\\u002d' : found === '<' ? '\\u003c' : '\\u003e',
  );
  return `<!-- ${kind === 'ends' ? '/' : ''}pubmargin:${part}${safe && ` ${safe}`} -->`;
}

/** What a line says, if it is one of ours. */
export function parseMark(line: string): Mark | undefined {
  const [, slash, part, data = ''] = MARK.exec(line) ?? [];
  if (part !== 'article' && part !== 'note') return undefined;
  return slash ? { ends: part, data } : { begins: part, data };
}

/** A text whose lines cannot be taken for ours: one that looks so gets a backslash, which Markdown does not show. */
export function guarded(text: string): string {
  return text.replace(/^(?=\\*<!-- \/?pubmargin:)/gm, '\\');
}

/** The text as it was before `guarded`. */
export function unguarded(text: string): string {
  return text.replace(/^\\(?=\\*<!-- \/?pubmargin:)/gm, '');
}
