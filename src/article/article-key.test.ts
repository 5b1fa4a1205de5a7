import { describe, expect, it } from 'vitest';
import { articleKey, articleKeys, idsOfKey, isArticleKey } from './article-key.ts';

describe('the key of an article', () => {
  const ids = { doi: '10.1038/s41591-018-0041-7', pmid: '29808007', pmcid: 'PMC6410714' };

  it('is made of the PMID, without one of the PMCID, else of the DOI', () => {
    expect(articleKey(ids)).toBe('pmid:29808007');
    expect(articleKey({ doi: ids.doi, pmcid: ids.pmcid })).toBe('pmcid:PMC6410714');
    expect(articleKey({ doi: ids.doi })).toBe('doi:10.1038/s41591-018-0041-7');
    expect(articleKey({})).toBeUndefined();
  });

  it('has weaker ones behind it, the strongest first', () => {
    expect(articleKeys(ids)).toEqual(['pmid:29808007', 'pmcid:PMC6410714', 'doi:10.1038/s41591-018-0041-7']);
  });

  it('gives its identifier back, colons in a DOI included', () => {
    for (const key of articleKeys({
      ...ids,
      doi: '10.1002/(sici)1520-636x(1997)9:7<686::aid-chir9>3.0.co;2-5',
    })) {
      expect(articleKey(idsOfKey(key) ?? {})).toBe(key);
    }
  });

  it.each([
    '',
    'pmid:',
    'pmid:036',
    'pmid:PMC1',
    'pmcid:6410714',
    'doi:10.1038/ABC',
    'doi:x',
    'isbn:1',
    '29808007',
  ])('is not %j', (text) => expect(isArticleKey(text)).toBe(false));
});
