import { describe, expect, it } from 'vitest';
import { openHtml, openPage, readAt } from '../../../tests/pages/open-page.ts';

describe('a Europe PMC article', () => {
  it.each([
    ['https://europepmc.org/article/MED/36850560', { pmid: '36850560' }],
    ['https://europepmc.org/abstract/MED/36850560', { pmid: '36850560' }],
    ['https://europepmc.org/article/PMC/PMC9963447', { pmcid: 'PMC9963447' }],
    ['https://europepmc.org/articles/PMC9963447', { pmcid: 'PMC9963447' }],
  ])('is known by its address before anything is drawn: %s', (address, ids) => {
    const { kind, article, mentions, growing, unread } = readAt(openHtml('<div id="root"></div>'), address);
    expect({ kind, ids: article?.ids, mentions, unread }).toEqual({
      kind: 'article',
      ids,
      mentions: [],
      unread: [],
    });
    expect(growing).toHaveLength(1);
  });

  it('gives the rest when it is drawn', () => {
    const { article, witnesses, mentions } = readAt(
      openPage('europe-pmc'),
      'https://europepmc.org/article/MED/36850560',
    );
    expect(article).toMatchObject({
      ids: { pmid: '36850560', pmcid: 'PMC9963447', doi: '10.3390/s23041963' },
      title: 'Autonomous Vehicles Enabled by the Integration of IoT, Edge Intelligence, 5G, and Blockchain',
      abstracts: [{ sections: [{ text: 'Words of our own.' }] }],
    });
    expect(witnesses).toEqual({ pmid: 'address', pmcid: 'text "PMCID:"', doi: 'text "DOI:"' });
    expect(mentions.map(({ role, ids }) => [role, ids])).toEqual([
      ['reference', { pmcid: 'PMC6418502' }],
      ['reference', {}],
    ]);
  });

  it('takes nothing from a page that still shows another article', () => {
    const { article, mentions } = readAt(openPage('europe-pmc'), 'https://europepmc.org/article/MED/1');
    expect(article).toMatchObject({ ids: { pmid: '1' }, abstracts: [] });
    expect(article).not.toHaveProperty('title');
    expect(mentions).toEqual([]);
  });
});
