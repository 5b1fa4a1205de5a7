import { expect, it } from 'vitest';
import { bareCitation } from '../../article/bare-citation.ts';
import type { EntryDetail } from '../../store/read/entry-detail.ts';
import { pageOf, tabArticle } from './tab-article.ts';

const PUBMED = 'https://pubmed.ncbi.nlm.nih.gov/1/';

it.each([
  [
    'where it was read',
    'https://pmc.ncbi.nlm.nih.gov/articles/PMC7/',
    'https://pmc.ncbi.nlm.nih.gov/articles/PMC7/',
  ],
  ['not the page of another article that mentions it', 'https://pubmed.ncbi.nlm.nih.gov/2/', PUBMED],
  ['not what a file claims', 'https://evil.example/1/', PUBMED],
  ['not what only looks like a proxy', 'https://pubmed-ncbi-nlm-nih-gov.evil.example/1/', PUBMED],
  ['not a script', 'javascript:alert(1)', PUBMED],
])('an entry’s page is %s', (_, page, opened) => {
  const { entry, citation } = read(page);
  expect(pageOf({ entry, citation })).toBe(opened);
});

it.each([
  [
    'where it was read',
    'https://pmc.ncbi.nlm.nih.gov/articles/PMC7/',
    'https://pmc.ncbi.nlm.nih.gov/articles/PMC7/',
  ],
  ['its own page, where it came from a list that was pasted', 'library.html#/add', PUBMED],
  ['its own page, where a file says of none', '', PUBMED],
])('what is written of an entry in the library says as its page %s', (_, page, said) => {
  expect(tabArticle(read(page))).toMatchObject({ page: said, subject: { source: { page: said } } });
});

/** An article that was read on this page. */
function read(page: string): Pick<EntryDetail, 'entry'> & { citation: NonNullable<EntryDetail['citation']> } {
  const ids = { pmid: '1', pmcid: 'PMC7' };
  const aliases = { pmid: ['1'], pmcid: ['PMC7'], doi: [] };
  const entry = { ids, aliases } as unknown as EntryDetail['entry'];
  return { entry, citation: { key: 'pmid:1', citation: bareCitation(ids), site: 'PMC', page, at: 0 } };
}
