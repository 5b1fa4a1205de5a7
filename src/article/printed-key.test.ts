import { expect, it } from 'vitest';
import type { ArticleKey } from './article-key.ts';
import { printedKey } from './printed-key.ts';

it.each<[ArticleKey, string]>([
  ['pmid:36455991', 'PMID 36455991'],
  ['pmcid:PMC9963447', 'PMC9963447'],
  ['doi:10.3390/pmid:1', 'doi:10.3390/pmid:1'],
])('prints %s as %s', (key, printed) => {
  expect(printedKey(key)).toBe(printed);
});
