import { expect, it } from 'vitest';
import { articleAddress } from './article-address.ts';

it('leads to the PubMed page where there is a PMID, else to PMC, else to where the DOI leads', () => {
  expect(articleAddress({ pmid: '36455991', doi: '10.1038/s41591-018-0041-7' })).toBe(
    'https://pubmed.ncbi.nlm.nih.gov/36455991/',
  );
  expect(articleAddress({ pmcid: 'PMC6410714', doi: '10.1038/s41591-018-0041-7' })).toBe(
    'https://pmc.ncbi.nlm.nih.gov/articles/PMC6410714/',
  );
  expect(articleAddress({ doi: '10.1002/(sici)1097-0258<1::aid-sim1>3.0.co;2-#' })).toBe(
    'https://doi.org/10.1002/(sici)1097-0258%3C1%3A%3Aaid-sim1%3E3.0.co%3B2-%23',
  );
  expect(articleAddress({})).toBeUndefined();
});
