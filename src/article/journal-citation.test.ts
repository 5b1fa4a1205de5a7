import { describe, expect, it } from 'vitest';
import { parseJournalCitation, titleWithoutStop } from './journal-citation.ts';

describe('PubMed’s line for the place of an article', () => {
  it.each([
    [
      'Sensors (Basel). 2023 Nov 3;23(21):8941. doi: 10.3390/s23218941.',
      {
        journalAbbreviation: 'Sensors (Basel)',
        volume: '23',
        issue: '21',
        pages: '8941',
        doi: '10.3390/s23218941',
      },
    ],
    [
      'Rev Invest Clin. 2004 Sep-Oct;56(5):665-74.',
      { journalAbbreviation: 'Rev Invest Clin', volume: '56', issue: '5', pages: '665-74' },
    ],
    [
      'Front Surg. 2023 Mar 27;10:1051429. doi: 10.3389/fsurg.2023.1051429. eCollection 2023.',
      { volume: '10', pages: '1051429' },
    ],
    ['Phys Rev E. 2004 Nov;70(5 Pt 1):051802', { volume: '70', issue: '5 Pt 1', pages: '051802' }],
    [
      'N Engl J Med. 2000 Apr 13;342(15):1135-6; author reply 1136-7.',
      { volume: '342', issue: '15', pages: '1135-6' },
    ],
  ])('%s', (line, fields) => expect(parseJournalCitation(line)).toMatchObject(fields));

  it('gives no volume to what is online ahead of print', () => {
    expect(
      parseJournalCitation(
        'Arab J Sci Eng. 2023 May 26:1-29. doi: 10.1007/s13369-023-07896-5. Online ahead of print.',
      ),
    ).toEqual({
      journalAbbreviation: 'Arab J Sci Eng',
      date: { text: '2023 May 26', year: 2023, month: 5, day: 26 },
      pages: '1-29',
      doi: '10.1007/s13369-023-07896-5',
    });
  });

  it.each([
    [
      'Lancet. 2021 Nov 18:S0140-6736(21)02346-1. doi: 10.1016/S0140-6736(21)02346-1.',
      'S0140-6736(21)02346-1',
    ],
    ['Lancet. 2021 Nov 18;S0140-6736(21)02346-1. Online ahead of print.', 'S0140-6736(21)02346-1'],
    ['medRxiv [Preprint]. 2023 Nov 21:2023.11.20.23298789. doi: 10.1101/1.', '2023.11.20.23298789'],
    ['Res Sq [Preprint]. 2023 Feb 16:rs.3.rs-2557612. doi: 10.21203/1.', 'rs.3.rs-2557612'],
    ['ArXiv [Preprint]. 2023 Jul 4:arXiv:2307.01234v1.', 'arXiv:2307.01234v1'],
  ])('takes the number of what is in no issue for pages, and its day for no volume: %s', (line, pages) => {
    const fields = parseJournalCitation(line);
    expect([fields.volume, fields.issue, fields.pages]).toEqual([undefined, undefined, pages]);
  });

  it('gives of a book the year, and no journal', () => {
    expect(
      parseJournalCitation(
        'In: Weichbrod RH, editors. Management of Animal Care and Use Programs. 2nd edition. Boca Raton (FL): CRC Press/Taylor & Francis; 2018. Chapter 2.',
      ),
    ).toEqual({
      date: { text: '2018', year: 2018 },
    });
    expect(
      parseJournalCitation(
        'Rockville (MD): Agency for Healthcare Research and Quality (US); 2017 Jul. Report No.: 15-05222-EF-1.',
      ).date?.year,
    ).toBe(2017);
  });
});

it('a title is kept without the full stop that lists print after it, other marks stay', () => {
  expect(titleWithoutStop('Preventing Birth Defects.')).toBe('Preventing Birth Defects');
  expect(titleWithoutStop('A paradigm shift?')).toBe('A paradigm shift?');
  expect(titleWithoutStop('To be continued...')).toBe('To be continued...');
});
