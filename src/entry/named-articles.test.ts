import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namedArticles } from './named-articles.ts';

/** The names as they are written, with the identifier found in them. */
const found = (text: string) =>
  namedArticles(text).map(({ ids, start, end }) => [text.slice(start, end), Object.values(ids).join()]);

describe('a text names', () => {
  it.each([
    ['see PMID 12345678.', 'PMID 12345678', '12345678'],
    ['(PMID: 12345678)', 'PMID: 12345678', '12345678'],
    ['pmid:12345678, again', 'pmid:12345678', '12345678'],
    ['**PMID 7**', 'PMID 7', '7'],
    ['as in [[36455991]], but', '[[36455991]]', '36455991'],
    ['[[ PMID: 36455991 ]]', '[[ PMID: 36455991 ]]', '36455991'],
    ['[[PMC6410714]]', '[[PMC6410714]]', 'PMC6410714'],
    ['[[10.1038/S41591-018-0041-7]]', '[[10.1038/S41591-018-0041-7]]', '10.1038/s41591-018-0041-7'],
    ['PMC6410714.', 'PMC6410714', 'PMC6410714'],
    ['PMCID: pmc6410714.2;', 'PMCID: pmc6410714.2', 'PMC6410714'],
    ['10.1038/s41591-018-0041-7.', '10.1038/s41591-018-0041-7', '10.1038/s41591-018-0041-7'],
    ['doi: 10.1000/x, and', 'doi: 10.1000/x', '10.1000/x'],
    ['doi.org/10.1000/X?', 'doi.org/10.1000/X', '10.1000/x'],
    ['(10.1016/S0027-5107(77)80031-6).', '10.1016/S0027-5107(77)80031-6', '10.1016/s0027-5107(77)80031-6'],
    ['<10.1000/x>', '10.1000/x', '10.1000/x'],
    [
      '10.1002/(SICI)1096-8644(199605)100:1<143::AID-X>3.0.CO;2-Z!',
      '10.1002/(SICI)1096-8644(199605)100:1<143::AID-X>3.0.CO;2-Z',
      '10.1002/(sici)1096-8644(199605)100:1<143::aid-x>3.0.co;2-z',
    ],
    ['_10.1000/x_', '10.1000/x', '10.1000/x'],
    ['“10.1000/x”', '10.1000/x', '10.1000/x'],
    ['| 10.1000/x|', '10.1000/x', '10.1000/x'],
    ['https://doi.org/10.1000/a%2Fb.', 'https://doi.org/10.1000/a%2Fb', '10.1000/a/b'],
    [
      'https://pubmed.ncbi.nlm.nih.gov/36455991/?term=x',
      'https://pubmed.ncbi.nlm.nih.gov/36455991/?term=x',
      '36455991',
    ],
    [
      'https://www.ncbi.nlm.nih.gov/pmc/articles/PMC6410714/',
      'https://www.ncbi.nlm.nih.gov/pmc/articles/PMC6410714/',
      'PMC6410714',
    ],
  ])('in %o', (text, written, id) => {
    expect(found(text)).toEqual([[written, id]]);
  });

  it('several articles, in order, each once', () => {
    expect(found('10.1000/a,10.1000/b; PMID 1 and [10.1000/c](https://doi.org/10.1000/c) [[2]]')).toEqual([
      ['10.1000/a', '10.1000/a'],
      ['10.1000/b', '10.1000/b'],
      ['PMID 1', '1'],
      ['10.1000/c', '10.1000/c'],
      ['https://doi.org/10.1000/c', '10.1000/c'],
      ['[[2]]', '2'],
    ]);
  });

  it.each([
    '12345678',
    'PMID 123456789',
    'PMID 12345678a',
    'PMID',
    'APMID 12345678',
    'PMID 0',
    'XPMC6410714',
    'PMC6410714x',
    '[[methods]]',
    '[[]]',
    '[36455991]',
    '10.1000/.',
    '10.1000/',
    '110.1000/x',
    'a10.1000/x',
    'https://example.org/10.1000/x',
    'https://example.org/?PMID:12345678',
    'www.example.org/PMC6410714',
    'https://pubmed.ncbi.nlm.nih.gov/?term=36455991',
    'https://doi.org/',
  ])('no article in %o', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('nothing outside itself, whatever it says, and never the same place twice', () => {
    const piece = fc.constantFrom(
      ...'PMID |PMC|10.1000/|doi:|[[|]]|(|)|1|x|.| |https://|/|<|>|\u{1f34f}'.split('|'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        let last = 0;
        for (const { ids, start, end } of namedArticles(text)) {
          expect(Object.keys(ids)).toHaveLength(1);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
        }
      }),
    );
  });

  it.each(['10.1000/', '[[', '10.1000/x)', 'doi:', 'PMID ', 'PMC1', 'https://', '((((', '10.1000/x](', ' '])(
    'nothing slowly, though it repeats %o for ever',
    (piece) => {
      const start = performance.now();
      namedArticles(piece.repeat(200_000 / piece.length));
      expect(performance.now() - start).toBeLessThan(1_000);
    },
  );
});
