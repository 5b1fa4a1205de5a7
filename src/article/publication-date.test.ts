import { describe, expect, it } from 'vitest';
import { citationDate, parsePublicationDate } from './publication-date.ts';

describe('a publication date', () => {
  it.each([
    ['02/09/2023', { text: '2023 Feb 9', year: 2023, month: 2, day: 9 }],
    ['2023 Nov 3', { text: '2023 Nov 3', year: 2023, month: 11, day: 3 }],
    ['2001 Apr', { text: '2001 Apr', year: 2001, month: 4 }],
    ['2007/02', { text: '2007 Feb', year: 2007, month: 2 }],
    ['2023-09-08', { text: '2023 Sep 8', year: 2023, month: 9, day: 8 }],
    ['2022', { text: '2022', year: 2022 }],
    ['2021 Apr-Jun', { text: '2021 Apr-Jun', year: 2021 }],
    ['2025 Sep-Oct', { text: '2025 Sep-Oct', year: 2025 }],
    ['1998 Winter', { text: '1998 Winter', year: 1998 }],
    ['Spring 1998', { text: 'Spring 1998', year: 1998 }],
  ])('%j says what it surely says', (text, date) => expect(parsePublicationDate(text)).toEqual(date));

  it('without a year is none', () => {
    expect(parsePublicationDate('')).toBeUndefined();
    expect(parsePublicationDate('in press')).toBeUndefined();
  });

  it('goes back to the notation of PubMed’s meta tag', () => {
    for (const text of ['02/09/2023', '2001 Apr', '2021 Apr-Jun', '2022']) {
      expect(citationDate(parsePublicationDate(text) ?? { text: '' })).toBe(text);
    }
  });
});
