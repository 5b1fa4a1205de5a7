import type { PublicationDate } from '../../article/citation.ts';
import { parsePublicationDate } from '../../article/publication-date.ts';

/**
 * The date of RIS fields: `DA  - 2023/11/03/` and `Y1  - 1948/07//` (year, month, day, words), `PY  - 2024`; Rayyan puts month
 * and day into `Y2` and `Y3`. Undefined where no year is given.
 */
export function risPublicationDate(values: (...tags: string[]) => string[]): PublicationDate | undefined {
  const parts = values('DA', 'Y1', 'PY').map((one) => one.trim().split('/'));
  const [year = '', month = '', day = '', words = ''] =
    parts.find(([, one]) => one !== undefined && one !== '') ??
    parts.find(([, , , one]) => Boolean(one)) ??
    parts[0] ??
    [];
  const [laterMonth = '', laterDay = ''] = [values('Y2')[0], values('Y3')[0]];
  if (!/^\d{4}$/.test(year)) return parsePublicationDate(parts[0]?.join(' ') ?? '');
  if (words !== '') return parsePublicationDate(words) ?? { text: words, year: Number(year) };
  if (month !== '') return parsePublicationDate([year, month, day].filter(Boolean).join('/'));
  const isRayyan = /^\d{1,2}$/.test(laterMonth);
  return parsePublicationDate(isRayyan ? [year, laterMonth, laterDay].filter(Boolean).join('/') : year);
}
