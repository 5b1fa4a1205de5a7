import { FileProblem } from '../records/file-problem.ts';

/** A line of a file, without what ends it, and its number, counted from 1. */
export interface Line {
  readonly text: string;
  readonly number: number;
}

/** No line that somebody wrote is as long, in characters: an article with all of its notes is not. */
const LONGEST = 32 * 1024 * 1024;

/**
 * The lines of a text that comes in pieces, ended by LF, CRLF or CR, also where a piece ends between the two. Throws
 * FileProblem for a line without end.
 */
export async function* lines(text: AsyncIterable<string>): AsyncGenerator<Line> {
  // Joined at their end only: a line of many pieces would be looked through again with each.
  let begun: string[] = [];
  let length = 0;
  let number = 0;
  // A CR at the end may be half of a CRLF.
  let half = '';
  for await (const piece of text) {
    const whole = half + piece;
    half = whole.endsWith('\r') ? '\r' : '';
    const found = whole.slice(0, whole.length - half.length).split(/\r\n|\n|\r/);
    const rest = found.pop() ?? '';
    for (const one of found) {
      yield { text: begun.join('') + one, number: (number += 1) };
      begun = [];
      length = 0;
    }
    begun.push(rest);
    length += rest.length;
    if (length > LONGEST) throw new FileProblem(['unreadEndless', number + 1]);
  }
  const last = begun.join('');
  if (last + half !== '') yield { text: last, number: number + 1 };
}
