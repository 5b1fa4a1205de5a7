import type { PublicationDate } from './citation.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * A date as sites print it: `2023 Nov 3`, `2025 Sep-Oct`, `02/09/2023` (PubMed's citation_date, month first),
 * `2007/02`, `2023-09-08`, `2022`. Months and days count from 1; a range of months has no sure month. Undefined
 * where no year is printed.
 */
export function parsePublicationDate(text: string): PublicationDate | undefined {
  const printed = text.trim().slice(0, 100);
  const monthFirst = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(printed);
  if (monthFirst) return dated(undefined, monthFirst[3], monthFirst[1], monthFirst[2]);
  const numbers = /^(\d{4})(?:[/-](\d{1,2})(?:[/-](\d{1,2}))?)?$/.exec(printed);
  if (numbers) return dated(numbers[2] ? undefined : printed, numbers[1], numbers[2], numbers[3]);
  const words = /^(\d{4})(?: ([a-z]{3})[a-z]*\.?(?: (\d{1,2}))?)?(?![^ ,;])/i.exec(printed);
  if (words) {
    const month = words[2] ? MONTHS.indexOf(words[2].toLowerCase()) + 1 : 0;
    return dated(printed, words[1], month ? String(month) : undefined, month ? words[3] : undefined);
  }
  const year = /\b(?:1[5-9]|20)\d\d\b/.exec(printed)?.[0];
  return year === undefined ? undefined : dated(printed, year);
}

/** The date in the notation of PubMed's `citation_date`: `02/09/2023` where the day is known, else as printed. */
export function citationDate({ text, year, month, day }: PublicationDate): string {
  if (!year || !month || !day) return text;
  return `${String(month).padStart(2, '0')}/${String(day).padStart(2, '0')}/${year}`;
}

function dated(
  text: string | undefined,
  yearText: string | undefined,
  monthText?: string,
  dayText?: string,
): PublicationDate {
  const [year, month, day] = [Number(yearText), Number(monthText), Number(dayText)];
  const name = MONTHS[month - 1];
  const date: PublicationDate = {
    text: text ?? [yearText, name && capitalised(name), name && day ? day : ''].filter(Boolean).join(' '),
    year,
  };
  if (name) date.month = month;
  if (name && day >= 1 && day <= 31) date.day = day;
  return date;
}

function capitalised(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
