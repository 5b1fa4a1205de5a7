import { describe, expect, it } from 'vitest';
import { openHtml, openPage } from '../../tests/pages/open-page.ts';
import { europePmcArticle } from './europe-pmc/europe-pmc-article.ts';
import { medlunaArticle } from './medluna/medluna-article.ts';
import { pmcArticle } from './pmc/pmc-article.ts';
import { pubmedArticle } from './pubmed/pubmed-article.ts';
import { pubmedResults } from './pubmed/pubmed-results.ts';
import { READERS, readPage } from './readers.ts';
import type { PageReader } from './reading.ts';

/** Addresses that each reader knows, and that no other may claim. */
const ADDRESSES: readonly (readonly [string, PageReader, readonly string[]])[] = [
  [
    'PubMed article',
    pubmedArticle,
    [
      'https://pubmed.ncbi.nlm.nih.gov/36850560/',
      'https://pubmed.ncbi.nlm.nih.gov/36850560',
      'https://pubmed.ncbi.nlm.nih.gov/1/',
      'https://pubmed.ncbi.nlm.nih.gov/36850560/?from_term=x&from_pos=3#references',
      'https://pubmed.ncbi.nlm.nih.gov/36850560/?format=pubmed',
    ],
  ],
  [
    'PubMed results',
    pubmedResults,
    [
      'https://pubmed.ncbi.nlm.nih.gov/?term=hypertension&sort=date&size=200&page=3',
      'https://pubmed.ncbi.nlm.nih.gov/?linkname=pubmed_pubmed_citedin&from_uid=36850560',
      'https://pubmed.ncbi.nlm.nih.gov/?term=x&format=abstract',
      'https://pubmed.ncbi.nlm.nih.gov/collections/62345678/?sort=pubdate&page=2',
      'https://pubmed.ncbi.nlm.nih.gov/collections/62345678/public/',
      'https://pubmed.ncbi.nlm.nih.gov/clipboard/',
    ],
  ],
  [
    'PMC article',
    pmcArticle,
    [
      'https://pmc.ncbi.nlm.nih.gov/articles/PMC10534063/',
      'https://pmc.ncbi.nlm.nih.gov/articles/pmc10534063',
      'https://pmc.ncbi.nlm.nih.gov/articles/PMC10534063.2/',
      'https://pmc.ncbi.nlm.nih.gov/articles/pmid/37781566/',
      'https://www.ncbi.nlm.nih.gov/pmc/articles/PMC1797783/?report=reader#ref-list',
      'https://www.ncbi.nlm.nih.gov/pmc/articles/1797783/',
      'https://www.ncbi.nlm.nih.gov/labs/pmc/articles/PMC1797783/',
    ],
  ],
  [
    'Europe PMC article',
    europePmcArticle,
    [
      'https://europepmc.org/article/MED/36850560',
      'https://europepmc.org/article/med/36850560',
      'https://europepmc.org/abstract/MED/36850560',
      'https://europepmc.org/article/PMC/PMC9963447',
      'https://europepmc.org/articles/PMC9963447?pdf=render',
      'https://www.europepmc.org/article/MED/36850560',
    ],
  ],
  [
    'medluna article',
    medlunaArticle,
    ['https://medluna.com/article/36455991', 'https://www.medluna.com/article/36455991/'],
  ],
];

const LOOK_ALIKES = [
  'https://evil.example/pubmed.ncbi.nlm.nih.gov/36850560/',
  'https://pubmed.ncbi.nlm.nih.gov@evil.example/36850560/',
  'https://xpubmed.ncbi.nlm.nih.gov/36850560/',
  'http://pubmed.ncbi.nlm.nih.gov/36850560/',
  'https://pubmed.ncbi.nlm.nih.gov:8443/36850560/',
  'ftp://pubmed.ncbi.nlm.nih.gov/36850560/',
  'file:///36850560/',
  'https://pubmed.ncbi.nlm.nih.gov/advanced/',
  'https://pubmed.ncbi.nlm.nih.gov/help/',
  'https://pubmed.ncbi.nlm.nih.gov/trending/',
  'https://pubmed.ncbi.nlm.nih.gov/account/',
  'https://pubmed.ncbi.nlm.nih.gov/123456789/',
  'https://pubmed.ncbi.nlm.nih.gov/36850560/references/',
  'https://pubmed.ncbi.nlm.nih.gov/36850560/citations/',
  'https://pubmed.ncbi.nlm.nih.gov/collections/',
  'https://pmc.ncbi.nlm.nih.gov/',
  'https://pmc.ncbi.nlm.nih.gov/search/?term=x',
  'https://pmc.ncbi.nlm.nih.gov/articles/PMC10534063/pdf/jes-34-093.pdf',
  'https://pmc.ncbi.nlm.nih.gov/articles/PMC10534063/figure/F1/',
  'https://www.ncbi.nlm.nih.gov/articles/PMC1797783/',
  'https://www.ncbi.nlm.nih.gov/pmc/',
  'https://www.ncbi.nlm.nih.gov/books/NBK500402/',
  'http://europepmc.org/article/MED/36850560',
  'https://europepmc.org/search?query=MED/36850560',
  'https://europepmc.org/article/PPR/PPR123',
  'https://medluna.com/',
  'https://medluna.com/articles/36455991',
  'https://medluna.com.evil.example/article/36455991',
  'https://evil.example/?u=https://medluna.com/article/36455991',
];

describe('the readers', () => {
  it('are all tried on addresses here', () => {
    expect(ADDRESSES.map(([, reader]) => reader)).toEqual(READERS);
  });

  it.each(ADDRESSES)('%s: knows its own addresses, and no one else does', (_, reader, addresses) => {
    for (const address of addresses) {
      const url = new URL(address);
      expect(
        READERS.filter((other) => other.matches(url)),
        address,
      ).toEqual([reader]);
    }
  });

  it.each(LOOK_ALIKES)('none knows %s', (address) => {
    expect(READERS.filter((reader) => reader.matches(new URL(address)))).toEqual([]);
    expect(readPage(openPage('pubmed-shapes'), new URL(address))).toBeUndefined();
  });

  it.each([
    'https://pubmed-ncbi-nlm-nih-gov.proxy.example.edu/36850560/',
    'https://pubmed.ncbi.nlm.nih.gov.evil.example/36850560/',
  ])('leave it to whoever asks whether a host that is named like a proxy’s is one: %s', (address) => {
    expect(READERS.filter((reader) => reader.matches(new URL(address)))).toEqual([]);
    expect(readPage(openPage('pubmed-shapes'), new URL(address))).toMatchObject({ site: 'PubMed' });
  });

  it('say nothing of a page that is not theirs, whatever its address promises', () => {
    for (const address of [
      'https://pubmed.ncbi.nlm.nih.gov/1/',
      'https://pubmed.ncbi.nlm.nih.gov/?term=x',
      'https://pmc.ncbi.nlm.nih.gov/articles/PMC1/',
    ]) {
      expect(
        readPage(
          openHtml(
            '<title>pubmed.ncbi.nlm.nih.gov</title><body hidden><script>const bits = 8;</script></body>',
          ),
          new URL(address),
        ),
      ).toMatchObject({ kind: 'none', mentions: [], unread: [], growing: [] });
    }
  });
});
