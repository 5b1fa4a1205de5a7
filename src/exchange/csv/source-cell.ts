import type { Citation } from '../../article/citation.ts';
import { parsePublicationDate } from '../../article/publication-date.ts';

type Place = Partial<Pick<Citation, 'journal' | 'date' | 'volume' | 'issue' | 'pages'>>;

/**
 * What Embase says of an article's place in one cell: `World J. Gastroenterol. (2011) 17:1 (130-134). Date of Publication: 2011`.
 * Empty for the names of databases, which Scopus has in a column of that name.
 */
export function placeInSource(cell: string): Place {
  const [, journal, year = '', volume, issue, pages] =
    /^([^()]+) \((\d{4})\)(?: ([^\s:()]+)(?::([^\s()]+))?)?(?: \(([^()]+)\))?\. Date of Publication/.exec(
      cell,
    ) ?? [];
  const date = parsePublicationDate(year);
  const parts = { journal, volume, issue, pages };
  return {
    ...Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined)),
    ...(date && { date }),
  };
}
