import type { PublicationDate } from '../../article/citation.ts';
import { parsePublicationDate } from '../../article/publication-date.ts';

/** The date of a year and what programs have beside it: `DEC`, `JUN 8`, `JUL-AUG`, `Spring`. Undefined where the year is none. */
export function dateInYear(year: string, words: string): PublicationDate | undefined {
  const printed = words
    .trim()
    .replace(/\p{Lu}{3,}/gu, (word) => `${word.slice(0, 1)}${word.slice(1).toLowerCase()}`);
  return parsePublicationDate(`${year} ${printed}`.trim()) ?? parsePublicationDate(year);
}
