// @vitest-environment jsdom
import '../../../tests/fakes/played-article.ts';
import { screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DetailReader } from '../../../tests/fakes/detail-reader.tsx';
import { storedEntry } from '../../../tests/fakes/fake-details.ts';

let reader: DetailReader;
beforeEach(() => {
  reader = new DetailReader();
});
afterEach(() => reader.leaves());

describe('what an article is', () => {
  it('stands there as PubMed says it, with links into the web in tabs of their own', async () => {
    const names = Array.from({ length: 14 }, (_, at) => ({ name: `Author${at} A` }));
    const key = reader.library.entry({
      citation: {
        authors: [...names, { name: 'A Group', group: true }],
        ...{
          journalAbbreviation: 'J Med',
          date: { text: '2020 Dec 31' },
          volume: '3',
          issue: '2',
          pages: '1-9',
        },
        abstracts: [
          { sections: [{ label: 'METHODS', text: 'We looked.' }] },
          { sections: [{ text: '我们看了' }] },
        ],
        ...{ keywords: ['looking'], mesh: [{ term: 'Vision', major: true }], printStatus: 'Epub 2020 Dec 1' },
      },
    });
    const pmid = key.slice(5);
    const detail = reader.library.details.get(key);
    if (detail) Object.assign(detail.entry, { ids: { pmid, pmcid: 'PMC7', doi: '10.1000/a<b' } });
    await reader.opens(key);
    screen.getByRole('heading', { level: 2, name: 'Article' });
    screen.getByText('J Med. 2020 Dec 31;3(2):1-9. Epub 2020 Dec 1.');
    expect(screen.queryByText(/A Group/)).toBeNull();
    await reader.clicks(screen.getByRole('button', { name: 'Show all 15 authors' }));
    screen.getByText(/Author13 A; A Group$/);
    const links = [
      [pmid, `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`],
      ['PMC7', 'https://pmc.ncbi.nlm.nih.gov/articles/PMC7/'],
      ['10.1000/a<b', 'https://doi.org/10.1000/a%3Cb'],
    ];
    for (const [name = '', href] of links) {
      const { attributes } = screen.getByRole('link', { name });
      expect([...attributes].map(({ value }) => value)).toEqual([href, '_blank', 'noopener noreferrer']);
    }
    expect(screen.getByRole('region', { name: 'Abstract' }).textContent).toContain('METHODS: We looked.');
    for (const name of ['Abstract in another language', 'Keywords 1', 'MeSH terms 1']) {
      const summary = screen.getByText(
        (_, element) => element?.tagName === 'SUMMARY' && element.textContent === name,
      );
      expect(summary.parentElement).toHaveProperty('open', false);
    }
    screen.getByText('Vision*');
  });

  it('is said to be retracted before anything else of it is read, with the way to the notice', async () => {
    const notices = [
      { kind: 'erratum-in' as const, ids: {}, text: 'J Med. 2021;1:2.' },
      { kind: 'retraction-in' as const, ids: { pmid: '9' }, text: 'J Med. 2022;1:2.' },
      { kind: 'comment-in' as const, ids: { pmid: '8' }, text: 'J Med. 2023;1:2.' },
    ];
    await reader.opens(reader.library.entry({ citation: { notices } }));
    screen.getByText('This article was retracted.');
    const said = [...document.querySelectorAll('.detail-notices li')].map(({ textContent }) => textContent);
    expect(said).toEqual(['Retraction in: J Med. 2022;1:2.', 'Erratum in: J Med. 2021;1:2.']);
    const link = screen.getByRole('link', { name: 'J Med. 2022;1:2.' });
    expect(link.getAttribute('href')).toBe('https://pubmed.ncbi.nlm.nih.gov/9/');
  });

  it('is its number where nothing else was read', async () => {
    const key = reader.library.entry();
    const detail = reader.library.details.get(key);
    if (detail) reader.library.details.set(key, { ...detail, citation: undefined });
    await reader.opens(key);
    screen.getByRole('heading', { level: 2, name: `PMID ${key.slice(5)}` });
    expect(screen.queryByRole('group', { name: 'Copy as' })).toBeNull();
  });
});

describe('what is known around it', () => {
  it('leads to the entries that it cites, that cite it, and whose notes name it', async () => {
    const [cited, citing, naming] = [
      storedEntry({ pmid: '1' }, 'Cited'),
      storedEntry({ pmid: '2' }),
      storedEntry({ pmid: '3' }, 'Naming'),
    ];
    await reader.opens(reader.library.entry({ cites: [cited], citedBy: [citing], backlinks: [naming] }));
    within(screen.getByRole('region', { name: 'Cited by, in your library 1' })).getByText('PMID 2');
    within(screen.getByRole('region', { name: 'Mentioned in your notes on 1' })).getByText('Naming');
    const link = within(screen.getByRole('region', { name: 'Cites, in your library 1' })).getByRole('link');
    expect(link.getAttribute('href')).toBe('#/entries/pmid%3A1');
    expect(await reader.clicks(link, { ctrlKey: true })).toBe(true); // The browser opens a new tab.
    expect(reader.goTo).not.toHaveBeenCalled();
    expect(await reader.clicks(link)).toBe(false);
    expect(reader.goTo).toHaveBeenCalledExactlyOnceWith('entries', 'pmid:1');
  });

  it('folds a long list', async () => {
    const cites = Array.from({ length: 12 }, (_, at) => storedEntry({ pmid: String(at + 1) }));
    await reader.opens(reader.library.entry({ cites }));
    expect(screen.getAllByText(/^PMID \d+$/)).toHaveLength(10);
    await reader.clicks(screen.getByRole('button', { name: 'Show all 12' }));
    expect(screen.getAllByText(/^PMID \d+$/)).toHaveLength(12);
  });
});

describe('an entry that is not there', () => {
  it('is said to be gone, with the way to its page', async () => {
    await reader.opens('pmid:1');
    screen.getByText(/This article is no longer in your library/);
    screen.getByRole('link', { name: 'PMID 1' });
  });

  it('is still seen when it goes while it is looked at, so that what was done can be undone', async () => {
    const key = reader.library.entry();
    reader.library.of(key.slice(5)).addTag('rct');
    await reader.opens(key);
    await reader.clicks(reader.panel.getByRole('button', { name: 'Remove tag rct' }));
    reader.library.details.delete(key);
    await reader.seesChanges();
    screen.getByText(/no longer in your library/);
    screen.getByRole('heading', { level: 2, name: 'Article' });
    await reader.clicks(reader.panel.getByRole('button', { name: 'Undo' }));
    reader.panel.getByRole('button', { name: 'Remove tag rct' });
  });

  it('leads to the entry that its key was joined with', async () => {
    const key = reader.library.entry();
    const detail = reader.library.details.get(key);
    if (detail) reader.library.details.set('doi:10.1000/1', detail);
    await reader.opens('doi:10.1000/1');
    expect(reader.goTo).toHaveBeenCalledExactlyOnceWith('entries', key, { replaces: true });
    screen.getByRole('heading', { level: 2, name: 'Article' });
  });

  it('says why it could not be read, and reads it again', async () => {
    const key = reader.library.entry();
    const read = vi.spyOn(reader.library.world, 'read').mockRejectedValueOnce(new Error('closed'));
    await reader.opens(key);
    await reader.clicks(screen.getByRole('button', { name: 'Try again' }));
    expect(read).toHaveBeenCalledTimes(2);
    screen.getByRole('heading', { level: 2, name: 'Article' });
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
