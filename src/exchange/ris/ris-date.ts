import type { PublicationDate } from '../../article/citation.ts';
import { parsePublicationDate } from '../../article/publication-date.ts';
import { dateInYear } from '../records/date-in-year.ts';

/**
 * The date of RIS fields: `DA  - 2023/11/03/` and `Y1  - 1948/07//` (year, month, day, words), `PY  - 2024`; Rayyan puts month
 * and day into `Y2` and `Y3`. Undefined where no year is given.
 */
export function risPublicationDate(
  values: (...tags: string[]) => string[],
  isOurs: boolean,
): PublicationDate | undefined {
  const parts = values('DA', 'Y1', 'PY').map((one) => one.trim().split('/'));
  const [year = '', month = '', day = '', words = ''] =
    parts.find(([, one]) => one !== undefined && one !== '') ??
    parts.find(([, , , one]) => Boolean(one)) ??
    parts[0] ??
    [];
  const [laterMonth = '', laterDay = ''] = [values('Y2')[0], values('Y3')[0]];
  if (!/^\d{4}$/.test(year)) return dateApart(parts.map((one) => one.join('/')));
  if (month !== '') return parsePublicationDate([year, month, day].filter(Boolean).join('/'));
  // Files of Zotero's have what JavaScript calls nothing.
  if (words !== '' && words !== 'undefined')
    return (
      parsePublicationDate(words) ?? (isOurs ? { text: words, year: Number(year) } : dateInYear(year, words))
    );
  const isRayyan = /^\d{1,2}$/.test(laterMonth);
  return parsePublicationDate(isRayyan ? [year, laterMonth, laterDay].filter(Boolean).join('/') : year);
}

/** EndNote and Web of Science have the year in a field of its own: `DA  - DEC`, `PY  - 2016`. */
function dateApart([first = '', ...others]: readonly string[]): PublicationDate | undefined {
  const whole = parsePublicationDate(first);
  const year = others.map((one) => /^\d{4}\b/.exec(one)?.[0]).find(Boolean);
  if (whole || year === undefined) return whole;
  return dateInYear(year, first);
}
