/** A stretch of a text node, a break between blocks, or the heading of what follows. */
export type Piece =
  | { readonly node: Text; readonly from: number; readonly to: number }
  | { readonly heading: string }
  | 'break';

/** Characters of a text node that stand in the laid out text one for one: `from` in the node, `start` in the text. */
export interface Run {
  readonly node: Text;
  readonly from: number;
  readonly start: number;
  length: number;
}

export interface Layout {
  readonly text: string;
  readonly runs: readonly Run[];
  /** Where in the text what stands under a heading begins. */
  readonly headings: readonly { readonly at: number; readonly name: string }[];
}

/**
 * Puts pieces together to a text as people read it: white space as one space, none at the ends of a block, blocks
 * divided by a line break; and keeps where each character came from.
 */
export function layOut(pieces: readonly Piece[]): Layout {
  let text = '';
  /** White space that is written only once something follows it in the same block. */
  let gap: { node: Text; from: number } | undefined;
  let isNewBlock = false;
  const runs: Run[] = [];
  const headings: { at: number; name: string }[] = [];
  const write = (node: Text, from: number, characters: string) => {
    const last = runs.at(-1);
    if (last?.node === node && last.from + last.length === from && last.start + last.length === text.length) {
      last.length += characters.length;
    } else {
      runs.push({ node, from, start: text.length, length: characters.length });
    }
    text += characters;
  };
  for (const piece of pieces) {
    if (piece === 'break') {
      isNewBlock = text !== '';
      gap = undefined;
    } else if ('heading' in piece) {
      isNewBlock = text !== '';
      gap = undefined;
      headings.push({ at: text.length, name: piece.heading });
    } else {
      const { node } = piece;
      const data = node.data.slice(0, piece.to);
      for (let at = piece.from; at < piece.to;) {
        const isSpace = /\s/.test(data.charAt(at));
        let end = at + 1;
        while (end < piece.to && /\s/.test(data.charAt(end)) === isSpace) end += 1;
        if (isSpace) gap ??= { node, from: at };
        else {
          if (isNewBlock) text += '\n';
          else if (gap && text !== '') write(gap.node, gap.from, ' ');
          isNewBlock = false;
          gap = undefined;
          write(node, at, data.slice(at, end));
        }
        at = end;
      }
    }
  }
  return { text, runs, headings };
}
