import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { ArticleIdsSchema, doiInText, parseDoi, parsePmcid, parsePmid } from './identifiers.ts';

describe('a PMID', () => {
  it.each([
    ['36455991', '36455991'],
    [' PMID: 36455991 ', '36455991'],
    ['pmid36455991', '36455991'],
    ['0036455991', '36455991'],
    ['1', '1'],
  ])('%j is %s', (text, pmid) => expect(parsePmid(text)).toBe(pmid));

  it.each(['', '0', '123456789', '36455991x', '36 455', 'PMC6410714', '-1', null, undefined])(
    '%j is none',
    (text) => expect(parsePmid(text)).toBeUndefined(),
  );
});

describe('a PMCID', () => {
  it.each([
    ['PMC6410714', 'PMC6410714'],
    ['pmc6410714.2', 'PMC6410714'],
    ['PMCID: PMC6410714', 'PMC6410714'],
    ['6410714', 'PMC6410714'],
    ['PMC: 9293158', 'PMC9293158'],
  ])('%j is %s', (text, pmcid) => expect(parsePmcid(text)).toBe(pmcid));

  it.each(['', 'PMC', 'PMC0', 'NIHMS48161', 'PMC12345678901', null])('%j is none', (text) =>
    expect(parsePmcid(text)).toBeUndefined(),
  );
});

describe('a DOI', () => {
  it.each([
    ['10.1097/CRD.0000000000000623', '10.1097/crd.0000000000000623'],
    ['doi: 10.1056/NEJMoa1807380.', '10.1056/nejmoa1807380'],
    ['https://doi.org/10.1016/S0140-6736(02)08512-4', '10.1016/s0140-6736(02)08512-4'],
    ['http://dx.doi.org/10.1038/nrneurol.2017.120', '10.1038/nrneurol.2017.120'],
    ['//doi.org/10.1128%2FAAC.00420-06', '10.1128/aac.00420-06'],
    [
      'https://doi.org/10.1002/(SICI)1520-636X(1997)9:7%3C686::AID-CHIR9%3E3.0.CO;2-5',
      '10.1002/(sici)1520-636x(1997)9:7<686::aid-chir9>3.0.co;2-5',
    ],
    ['10.1016/s0027-5107(77)80031-6).', '10.1016/s0027-5107(77)80031-6'],
    ['https://doi.org/10.1000/100%', '10.1000/100%'],
  ])('%j is %s', (text, doi) => expect(parseDoi(text)).toBe(doi));

  it.each([
    '',
    'doi:',
    '10.1/x',
    '10.1000/',
    '10.1000/.',
    'https://example.org/10.1000/1',
    'see 10.1000/1',
    null,
  ])('%j is none', (text) => expect(parseDoi(text)).toBeUndefined());

  it('passes the schema of what may be kept whenever it is one', () => {
    for (const text of ['10.1000/a', 'doi.org/10.1000/B', '10.1000/x)', `10.1000/${'x'.repeat(2_000)}`]) {
      const doi = parseDoi(text);
      expect(v.is(ArticleIdsSchema, doi === undefined ? {} : { doi })).toBe(true);
    }
  });

  it.each([
    ['Nature 2019. doi: 10.1038/s41591-018-0041-7. Epub 2018 Jun 4.', '10.1038/s41591-018-0041-7'],
    ['Circulation. 2017;10. 10.1371/journal.pmed.1001819', '10.1371/journal.pmed.1001819'],
    ['Complexity. 2021;2021:1–10. doi: 10.1155/2021/6690606.6690606', '10.1155/2021/6690606'],
    ['J Med Internet Res. 2019;21(8) doi: 10.2196/13592.e13592', '10.2196/13592'],
    ['J Hydrog. doi: 10.1016/j.x.2010.10', '10.1016/j.x.2010.10'],
    ['no DOI, only 10.5 mg/kg and v10.1234 of it', undefined],
  ])('is found in %j', (text, doi) => expect(doiInText(text)).toBe(doi));

  it('is looked for in no more time than the text is long', () => {
    const started = performance.now();
    for (const text of [
      `10.1000/${')'.repeat(100_000)}`,
      '10.10000.1'.repeat(20_000),
      `10.1000/${'.'.repeat(100_000)}`,
    ]) {
      parseDoi(text);
      doiInText(text);
    }
    expect(performance.now() - started).toBeLessThan(500);
  });
});
