import { foldText } from '../lib/fold-text.ts';

/** What tells articles apart where no identifier does. */
interface Named {
  readonly title: string | undefined;
  readonly year: number | undefined;
}

/** A shorter title ("Editorial", "Reply to the authors") is that of many articles. */
const SHORTEST_TITLE = 24;

/** Letters and digits of a title, with the year: the same for what may be one article; undefined where that would say nothing. */
export function titleAndYear({ title, year }: Named): string | undefined {
  const letters = foldText(title ?? '').replace(/[^\p{L}\p{N}]+/gu, '');
  return letters.length < SHORTEST_TITLE || year === undefined ? undefined : `${letters} ${year}`;
}

/** Are two first authors different people, as far as that is known? `Biswas A` and `Biswas AB` are not. */
export function areDifferentAuthors(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && surname(a) !== surname(b);
}

function surname(author: string): string {
  return foldText(author).replace(/ [a-z]{1,4}$/, '');
}
