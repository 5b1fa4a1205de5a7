// @vitest-environment jsdom
import '../../../tests/fakes/played-panel.ts';
import { act } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PanelUser } from '../../../tests/fakes/panel-user.ts';
import { world } from '../../../tests/fakes/panel-world.ts';
import { AppError } from '../../lib/app-error.ts';
import { panelOpen } from '../../settings/settings.ts';

let user: PanelUser;
beforeEach(() => {
  user = new PanelUser();
});
afterEach(() => user.leavesThePage());

describe('a closed panel', () => {
  it('is a tab with one hint where the library has nothing', async () => {
    const page = await user.opensThePage();
    expect(page.getAllByRole('button')).toHaveLength(1);
    expect(page.getByRole('button', { name: 'PubMargin: Write a note' }).getAttribute('aria-expanded')).toBe(
      'false',
    );
    expect(page.getByRole('region', { name: 'PubMargin' })).toBeDefined();
  });

  it('counts what there is, and opens only when asked where it would cover the page', async () => {
    world.place = { kind: 'drawer', free: 20 };
    user.library.addNote('Small sample.');
    user.library.addTag('rct');
    user.library.addTag('to read');
    const page = await user.opensThePage();
    expect(page.queryByText('Small sample.')).toBeNull();
    await user.clicks(page.getByRole('button', { name: 'PubMargin: 1 note, 2 tags' }));
    expect(page.getByText('Small sample.')).toBeDefined();
    await user.presses(page.getByText('Small sample.'), { key: 'Escape' });
    expect(page.getByText('Small sample.').closest('[hidden]')).not.toBeNull();
    expect(user.focused).toBe(page.getByRole('button', { name: /^PubMargin:/ }));
  });

  it('stays closed on the next page once it was closed in the free margin', async () => {
    user.library.addNote('Small sample.');
    const page = await user.opensThePage();
    await user.clicks(page.getByRole('button', { name: 'Close' }));
    expect(await panelOpen.getValue()).toBe(false);
    void act(() => user.session.abort());
    expect((await user.opensThePage()).queryByText('Small sample.')).toBeNull();
  });
});

describe('the panel, asked for by its key', () => {
  const asks = () =>
    act(() => {
      user.session.openPanel('toggle');
      return Promise.resolve();
    });

  it('opens with the focus in it, and goes when it is asked for again', async () => {
    world.place = { kind: 'drawer', free: 20 };
    user.library.addNote('Small sample.');
    const page = await user.opensThePage();
    await asks();
    const panel = page.getByText('Small sample.').closest('.panel');
    expect(user.focused).toBe(panel);
    await asks();
    expect(panel).toHaveProperty('hidden', true);
    expect(user.focused).toBe(page.getByRole('button', { name: /^PubMargin:/ }));
  });

  it('goes without taking the focus from the page', async () => {
    user.library.addNote('Small sample.');
    const page = await user.opensThePage();
    expect(page.getByText('Small sample.').closest('[hidden]')).toBeNull();
    await asks();
    expect(page.getByText('Small sample.').closest('[hidden]')).not.toBeNull();
    expect(user.focused).toBeNull();
  });
});

describe('tags in the panel', () => {
  it('are removed with a way back, and the focus is on it', async () => {
    user.library.addTag('rct');
    const page = await user.opensThePage();
    await user.clicks(page.getByRole('button', { name: 'Remove tag rct' }));
    expect(page.queryByRole('button', { name: 'Remove tag rct' })).toBeNull();
    expect(page.getByRole('status').textContent).toBe('Tag rct removed.');
    const undo = page.getByRole('button', { name: 'Undo' });
    expect(user.focused).toBe(undo);
    await user.clicks(undo);
    expect(page.getByRole('button', { name: 'Remove tag rct' })).toBeDefined();
  });

  it('are added by keyboard and announced; the field stays for the next one', async () => {
    user.library.addNote('Small sample.');
    const page = await user.opensThePage();
    await user.clicks(page.getByRole('button', { name: 'Add tag' }));
    const field = page.getByRole('combobox', { name: 'Tag' });
    expect(user.focused).toBe(field);
    user.types(field, 'Heart failure');
    await user.presses(field, { key: 'Enter' });
    expect(page.getByRole('status').textContent).toBe('Tag Heart failure added.');
    expect(page.getByText('Heart failure')).toBeDefined();
    expect(user.focused).toBe(field);
    page.getByRole('button', { name: 'Undo' });
    await user.presses(field, { key: 'Escape' });
    expect(user.focused).toBe(page.getByRole('button', { name: 'Add tag' }));
  });

  it('of the page are offered once the field is there, without those that the article has', async () => {
    user.library.addTag('humans');
    const { article } = user.session.reading;
    if (!article) throw new Error('The page is about an article.');
    const citation = { ...article, mesh: [{ term: 'Humans', major: false }], keywords: ['Blockchain'] };
    const page = await user.opensThePage({ article: citation });
    expect(page.queryByText(/^From this page/)).toBeNull();
    await user.clicks(page.getByRole('button', { name: 'Add tag' }));
    await user.clicks(page.getByRole('button', { name: 'From this page (1)' }));
    await user.clicks(page.getByRole('button', { name: 'Add tag Blockchain' }));
    expect(user.library.tags.map(({ name }) => name)).toEqual(['humans', 'Blockchain']);
    expect(page.queryByText(/^From this page/)).toBeNull();
  });

  it('that could not be added say why, and are added when the user allows it', async () => {
    user.library.addNote('Small sample.');
    user.library.failing = new AppError('private-window', 'no');
    const page = await user.opensThePage();
    await user.clicks(page.getByRole('button', { name: 'Add tag' }));
    const field = page.getByRole('combobox');
    user.types(field, 'rct');
    await user.presses(field, { key: 'Enter' });
    expect(page.getByRole('alert').textContent).toContain('private window');
    await user.clicks(page.getByRole('button', { name: 'Write in this private window' }));
    expect(user.library.tags.map(({ name }) => name)).toEqual(['rct']);
  });
});

describe('what the panel says of the article', () => {
  it('warns where what is kept has grown very long, after what made it so', async () => {
    user.library.addTag('rct');
    user.library.isLarge = true;
    const page = await user.opensThePage();
    expect(page.queryByText(/has grown very long/)).toBeNull();
    await user.clicks(page.getByRole('button', { name: 'Add tag' }));
    user.types(page.getByRole('combobox'), 'long');
    await user.presses(page.getByRole('combobox'), { key: 'Enter' });
    page.getByText(/has grown very long/);
  });

  it('names what is in the library around it', async () => {
    const around = (key: `pmid:${string}`, title: string) => ({
      ...{ key, name: title, title, tags: [], noteCount: 1, notes: [], reasons: [], imported: false },
    });
    user.library.around = {
      cites: [around('pmid:19299299', 'Older')],
      citedBy: [around('pmid:38051472', 'Newer')],
    };
    user.library.addTag('rct');
    const page = await user.opensThePage();
    const sentence = page.getByRole('button', {
      name: '1 of its references and 1 citing article are in your library',
    });
    await user.clicks(sentence);
    expect(page.getByRole('link', { name: 'Older' })).toHaveProperty(
      'href',
      'https://pubmed.ncbi.nlm.nih.gov/19299299/',
    );
  });

  it('names the articles whose notes mention it, a few until more are asked for', async () => {
    user.library.backlinks = Array.from({ length: 7 }, (_, at) => ({
      ...{ key: `pmid:${100 + at}` as const, title: `Article ${at}`, tags: [], noteCount: 1, notes: [] },
      ...{ name: '', reasons: [], imported: false },
    }));
    user.library.addTag('rct');
    const page = await user.opensThePage();
    page.getByRole('heading', { name: 'Mentioned in your notes on' });
    expect(page.getAllByRole('link', { name: /^Article/ })).toHaveLength(5);
    await user.clicks(page.getByRole('button', { name: 'Show all 7' }));
    expect(page.getByRole('link', { name: 'Article 6' })).toHaveProperty(
      'href',
      'https://pubmed.ncbi.nlm.nih.gov/106/',
    );
  });

  it('names an article whose notes mention it by its number where no title is known', async () => {
    user.library.backlinks = [
      { key: 'pmid:100', name: '', tags: [], noteCount: 1, notes: [], reasons: [], imported: false },
    ];
    user.library.addTag('rct');
    const page = await user.opensThePage();
    page.getByRole('link', { name: 'PMID 100' });
  });

  it('says that keys were joined, and separates them', async () => {
    user.library.addTag('rct');
    user.library.joined = [{ weaker: 'doi:10.1000/182', evidence: 'the page' }];
    const page = await user.opensThePage();
    await user.clicks(page.getByRole('button', { name: 'Separate' }));
    expect(user.library.written).toEqual([{ type: 'separate', weaker: 'doi:10.1000/182' }]);
    expect(page.queryByText(/^Joined/)).toBeNull();
  });

  it('says that it was retracted, and where', async () => {
    user.library.addTag('rct');
    const { article } = user.session.reading;
    if (!article) throw new Error('The page is about an article.');
    const page = await user.opensThePage({
      article: { ...article, notices: [{ kind: 'retraction-in', ids: { pmid: '28649375' }, text: '' }] },
    });
    expect(page.getByText('This article was retracted.')).toBeDefined();
    expect(page.getByRole('link', { name: 'Retraction notice' })).toHaveProperty(
      'href',
      'https://pubmed.ncbi.nlm.nih.gov/28649375/',
    );
  });
});

describe('on a result page', () => {
  it('there is no panel', async () => {
    await user.opensThePage({ kind: 'results' });
    expect(document.querySelector('pubmargin-panel')).toBeNull();
  });

  it('there is one line when the results could not be read', async () => {
    const page = await user.opensThePage({ kind: 'results', unread: [{ part: 'results', why: 'no list' }] });
    await user.clicks(page.getByRole('button', { name: /^PubMargin:/ }));
    expect(page.getByText('PubMargin can’t read this page’s results.')).toBeDefined();
    expect(page.getByRole('button', { name: 'Copy a report' })).toBeDefined();
  });
});
