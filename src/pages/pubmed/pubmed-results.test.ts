import { describe, expect, it } from 'vitest';
import { openHtml, openPage, readAt } from '../../../tests/pages/open-page.ts';

const SEARCH = 'https://pubmed.ncbi.nlm.nih.gov/?term=hypertension';

describe('PubMed results', () => {
  it('count through all chunks that "Show more results" added', () => {
    const { kind, mentions, growing, unread } = readAt(openPage('pubmed-results'), SEARCH);
    expect(kind).toBe('results');
    expect(unread).toEqual([]);
    expect(mentions.map(({ role, position, ids }) => [role, position, ids.pmid])).toEqual([
      ['result', 1, '34601963'],
      ['result', 2, '38325949'],
    ]);
    expect(mentions[0]?.parts).toMatchObject({
      title: 'Circadian Rhythm, Clock Genes, and Hypertension: Recent Advances in Hypertension',
      authors: [{ name: 'Costello HM' }, { name: 'Gumz ML' }],
      doi: '10.1161/hypertensionaha.121.14519',
    });
    expect(growing.map(({ className }) => className)).toEqual(['search-results-chunks']);
  });

  it.each([
    'https://pubmed.ncbi.nlm.nih.gov/collections/62345678/?sort=pubdate',
    'https://pubmed.ncbi.nlm.nih.gov/clipboard/',
  ])('are read the same at %s', (address) => {
    expect(readAt(openPage('pubmed-results'), address).mentions).toHaveLength(2);
  });

  it('with ?format=abstract are one mention each', () => {
    const { mentions, unread } = readAt(openPage('pubmed-results-abstracts'), `${SEARCH}&format=abstract`);
    expect(unread).toEqual([]);
    expect(mentions.map(({ ids }) => ids)).toEqual([
      { pmid: '36850560', pmcid: 'PMC9963447', doi: '10.3390/s23041963' },
      { pmid: '32366703', doi: '10.1136/medethics-2019-105963' },
    ]);
    expect(mentions[0]?.text).toBe(
      'Autonomous Vehicles Enabled by the Integration of IoT, Edge Intelligence, 5G, and Blockchain Biswas A, Wang HC. Sensors (Basel). 2023 Feb 9;23(4):1963.',
    );
    expect(mentions[0]?.parts).toMatchObject({
      authors: [{ name: 'Biswas A' }, { name: 'Wang HC' }],
      volume: '23',
      pages: '1963',
    });
  });

  it('with ?format=pmid and ?format=pubmed are known by their PMIDs', () => {
    const page = (text: string) =>
      openHtml(
        `<meta name="ncbi_pdid" content="searchresult"><pre class="search-results-chunk">${text}</pre>`,
      );
    expect(
      readAt(page('29602697\n32699013'), `${SEARCH}&format=pmid`).mentions.map(({ ids }) => ids.pmid),
    ).toEqual(['29602697', '32699013']);
    const [medline] = readAt(
      page('PMID- 190534\nTI  - Inhibition of initiation.\n'),
      `${SEARCH}&format=pubmed`,
    ).mentions;
    expect(medline).toMatchObject({ ids: { pmid: '190534' }, text: 'Inhibition of initiation' });
  });

  it('say what PubMed lists and the page does not show', () => {
    const document = openPage('pubmed-results');
    document.querySelector('.full-docsum')?.remove();
    expect(readAt(document, SEARCH).unread).toEqual([
      { part: 'results', why: '1 of 2 listed PMIDs have no result; 0 results have no PMID' },
    ]);
  });

  it('are none on the front page, and none where nothing was found', () => {
    expect(readAt(openPage('pubmed-front'), 'https://pubmed.ncbi.nlm.nih.gov/')).toMatchObject({
      kind: 'none',
      mentions: [],
      unread: [],
    });
    expect(readAt(openPage('pubmed-no-results'), SEARCH)).toMatchObject({
      kind: 'results',
      mentions: [],
      unread: [],
    });
  });
});
