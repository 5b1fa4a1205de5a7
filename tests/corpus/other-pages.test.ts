import { describe, expect, it } from 'vitest';
import { idsOfLink } from '../../src/pages/article-address.ts';
import { readPage } from '../../src/pages/readers.ts';
import { readAt } from '../pages/open-page.ts';
import { hasCorpus, pagesOf, truthBy, withPage } from './corpus.ts';

describe.skipIf(!hasCorpus)('PMC pages of the corpus', () => {
  const references = truthBy('truth-pmc-references.tsv', 'file');

  it.each(pagesOf('pmc').map((page) => [page.file, page] as const))(
    '%s: article and every reference',
    (file, page) => {
      const [, pmcid = '', pmid = ''] = /^(PMC\d+)-(\d+)/.exec(file) ?? [];
      withPage(page, (document) => {
        const reading = readAt(document, `https://pmc.ncbi.nlm.nih.gov/articles/${pmcid}/`);
        expect(reading.unread).toEqual([]);
        expect(reading.article?.ids).toMatchObject({
          pmid,
          pmcid,
          doi: expect.stringMatching(/^10\./) as string,
        });
        expect(reading.article?.title).toMatch(/\w+ \w+/);
        expect(reading.article?.authors.length).toBeGreaterThan(3);
        expect(reading.article?.abstracts.length).toBeGreaterThan(0);
        expect(reading.article).toMatchObject({
          volume: expect.any(String) as string,
          pages: expect.any(String) as string,
          journalAbbreviation: expect.any(String) as string,
        });
        const given = reading.mentions
          .filter(({ role }) => role === 'reference')
          .map(({ ids, text }) => ({ ...ids, text }));
        expect(given).toEqual((references.get(file) ?? []).map((row) => trueReference(document, row)));
      });
    },
  );

  function trueReference(document: Document, { doi, pmc, pubmed, text }: Record<string, string>): unknown {
    const ids = Object.assign({}, ...[doi, pmc, pubmed].map((href) => idsOfHref(document, href))) as object;
    // The truth keeps number and link names of the old design: "2. Back, D., … S5-S37. [PubMed] [Google Scholar]"
    const plain = text
      ?.replace(/\s+/g, ' ')
      .replace(/^\d+\. /, '')
      .replace(/(?: \[(?:PubMed|Google Scholar|PMC free article|CrossRef)\])+$/, '');
    return { ...ids, text: plain?.trim() };
  }

  function idsOfHref(document: Document, href = ''): object {
    const link = document.createElement('a');
    link.setAttribute('href', href);
    return href ? idsOfLink(link, 'https://pmc.ncbi.nlm.nih.gov/') : {};
  }
});

describe.skipIf(!hasCorpus)('PubMed search pages of the corpus', () => {
  it('list what PubMed says it lists', () => {
    for (const page of pagesOf('pubmed-search')) {
      withPage(page, (document) => {
        const reading = readAt(document, 'https://pubmed.ncbi.nlm.nih.gov/?term=x');
        expect(reading).toMatchObject({ kind: 'results', unread: [] });
        expect(reading.mentions.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
        expect(reading.mentions.map(({ ids }) => ids.pmid)).toEqual(promised(document));
      });
    }
  });

  it('keeps out of a result what other extensions wrote into it', () => {
    const page = pagesOf('pubmed-search').find(({ file }) => file.startsWith('aikb'));
    if (!page) throw new Error('The corpus lost its scribbled search page');
    withPage(page, (document) => {
      const [first] = readAt(document, 'https://pubmed.ncbi.nlm.nih.gov/?term=x').mentions;
      expect(first?.text).toBe(
        'Circadian Rhythm, Clock Genes, and Hypertension: Recent Advances in Hypertension. Costello HM, Gumz ML. Hypertension. 2021 Nov;78(5):1185-1196. doi: 10.1161/HYPERTENSIONAHA.121.14519. Epub 2021 Oct 4.',
      );
    });
  });

  function promised(document: Document): string[] {
    const list =
      document.querySelector('meta[name="log_displayeduids"]')?.getAttribute('content') ??
      document.querySelector('[data-chunk-ids]')?.getAttribute('data-chunk-ids');
    return (list ?? '').split(',');
  }
});

describe.skipIf(!hasCorpus)('pages that are no articles', () => {
  const addresses = [
    'https://pubmed.ncbi.nlm.nih.gov/36455991/',
    'https://pubmed.ncbi.nlm.nih.gov/?term=x',
    'https://pmc.ncbi.nlm.nih.gov/articles/PMC6410714/',
  ];

  it.each(pagesOf('not-an-article').map((page) => [page.file, page] as const))(
    '%s gives nothing, at any address',
    (_, page) => {
      withPage(page, (document) => {
        for (const address of addresses) {
          expect(readAt(document, address)).toMatchObject({
            kind: 'none',
            mentions: [],
            unread: [],
            growing: [],
          });
        }
      });
    },
  );
});

describe.skipIf(!hasCorpus)('reading', () => {
  it('leaves every page as it was, byte for byte', () => {
    const changed = ['pubmed-article', 'pubmed-search', 'pmc', 'not-an-article'].flatMap((folder) =>
      pagesOf(folder).filter((page) =>
        withPage(page, (document) => {
          const before = serialized(document);
          for (const address of [
            'https://pubmed.ncbi.nlm.nih.gov/1/',
            'https://pmc.ncbi.nlm.nih.gov/articles/PMC1/',
            'https://medluna.com/article/1',
            'https://europepmc.org/article/MED/1',
          ]) {
            readPage(document, new URL(address));
          }
          return serialized(document) !== before;
        }),
      ),
    );
    expect(changed.map(({ file }) => file)).toEqual([]);
  });
});

function serialized(document: Document): string {
  const window = document.defaultView;
  if (!window) throw new Error('The page is closed already');
  return new window.XMLSerializer().serializeToString(document);
}
