import { expect, it } from 'vitest';
import { MatchPattern } from 'wxt/utils/match-patterns';
import { articleKey } from '../article/article-key.ts';
import { idsOfAddress } from '../pages/article-address.ts';
import { ARTICLE_LINKS } from './article-links.ts';

const patterns = ARTICLE_LINKS.map((pattern) => new MatchPattern(pattern));
const matches = (address: string) => patterns.some((pattern) => pattern.includes(address));

it.each([
  'https://pubmed.ncbi.nlm.nih.gov/36455991/',
  'https://pubmed.ncbi.nlm.nih.gov/9/?from_term=x',
  'http://www.ncbi.nlm.nih.gov/pubmed/36455991',
  'https://www.ncbi.nlm.nih.gov/m/pubmed/36455991/',
  'https://pmc.ncbi.nlm.nih.gov/articles/PMC6410714/',
  'https://pmc.ncbi.nlm.nih.gov/articles/pmid/36455991/',
  'http://www.ncbi.nlm.nih.gov/pmc/articles/PMC6410714/',
  'https://www.ncbi.nlm.nih.gov/labs/pmc/articles/PMC6410714/',
  'https://europepmc.org/article/MED/36455991',
  'https://www.europepmc.org/abstract/med/36455991',
  'https://europepmc.org/articles/PMC6410714',
  'https://medluna.com/article/36455991',
  'https://www.medluna.com/article/36455991/',
  'https://doi.org/10.1038/s41591-018-0041-7',
  'http://dx.doi.org/10.1038/s41591-018-0041-7',
])('offers the menu on a link that names an article: %s', (address) => {
  expect(articleKey(idsOfAddress(new URL(address)))).toBeDefined();
  expect(matches(address)).toBe(true);
});

it.each([
  'https://pubmed.ncbi.nlm.nih.gov/?term=Smith+J',
  'https://pubmed.ncbi.nlm.nih.gov/help/',
  'https://pubmed.ncbi.nlm.nih.gov/advanced/',
  'https://www.ncbi.nlm.nih.gov/pubmed/?term=36455991',
  'https://pmc.ncbi.nlm.nih.gov/search/?term=x',
  'https://europepmc.org/search?query=x',
  'https://www.doi.org/the-identifier/what-is-a-doi/',
  'https://example.org/36455991/',
])('leaves other links alone: %s', (address) => {
  expect(matches(address)).toBe(false);
});
