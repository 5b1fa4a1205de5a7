/** A line of a file, without what ends it, and its number, counted from 1. */
export interface Line {
  readonly text: string;
  readonly number: number;
}

/** The lines of a text that comes in pieces, ended by LF, CRLF or CR, also where a piece ends between the two. */
export async function* lines(text: AsyncIterable<string>): AsyncGenerator<Line> {
  let rest = '';
  let number = 0;
  for await (const piece of text) {
    rest += piece;
    // A CR at the end may be half of a CRLF.
    const whole = rest.endsWith('\r') ? rest.slice(0, -1) : rest;
    const found = whole.split(/\r\n|\n|\r/);
    rest = (found.pop() ?? '') + rest.slice(whole.length);
    for (const one of found) yield { text: one, number: (number += 1) };
  }
  const last = rest.split('\r');
  if (last.at(-1) === '') last.pop();
  for (const one of last) yield { text: one, number: (number += 1) };
}
