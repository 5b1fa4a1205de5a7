/** A change of a text field: the characters `from` to `to` become `insert`, then `select` is selected. */
export interface TextEdit {
  from: number;
  to: number;
  insert: string;
  select: readonly [from: number, to: number];
}

/** Makes the selection bold, or plain again where it is bold already. Positions count UTF-16 units. */
export function bold(text: string, from: number, to: number): TextEdit {
  const marked = text.slice(from - 2, from) === '**' && text.slice(to, to + 2) === '**';
  const chosen = text.slice(from, to);
  return marked
    ? { from: from - 2, to: to + 2, insert: chosen, select: [from - 2, to - 2] }
    : { from, to, insert: `**${chosen}**`, select: [from + 2, to + 2] };
}

/** Makes the selection a link and selects where its address goes; a selected address becomes the address. */
export function link(text: string, from: number, to: number): TextEdit {
  const chosen = text.slice(from, to);
  if (/^(https?|mailto):\S+$/i.test(chosen)) {
    return { from, to, insert: `[](${chosen})`, select: [from + 1, from + 1] };
  }
  const address = from + chosen.length + 3;
  return { from, to, insert: `[${chosen}](https://)`, select: [address, address + 'https://'.length] };
}

/** Makes the lines that the selection touches items of a list, or plain lines again where all of them are items. */
export function list(text: string, from: number, to: number): TextEdit {
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const nextBreak = text.indexOf('\n', to);
  const end = nextBreak === -1 ? text.length : nextBreak;
  const lines = text.slice(start, end).split('\n');
  const isList = lines.every((line) => line.startsWith('- '));
  const insert = lines.map((line) => (isList ? line.slice(2) : `- ${line}`)).join('\n');
  const moved = start + insert.length;
  return { from: start, to: end, insert, select: lines.length > 1 ? [start, moved] : [moved, moved] };
}
