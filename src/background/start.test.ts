import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  asked,
  EUROPE_PMC,
  executeScript,
  freshBackground,
  granted,
  icon,
  insertCSS,
  NCBI,
  NOTE,
  OWN_PAGE,
  PAGE,
  PMC,
  scripts,
  started,
  subject,
  tabs,
  write,
} from '../../tests/fakes/woken-background.ts';
import type { Quote } from '../entry/quote.ts';
import { switchSite } from '../settings/sites-off.ts';
import type { Change } from '../protocol/messages.ts';

const quote: Quote = {
  part: 'abstract',
  quote: {
    type: 'TextQuoteSelector',
    exact: 'reduced mortality',
    prefix: 'Dapagliflozin ',
    suffix: ' in adults',
  },
  position: { type: 'TextPositionSelector', start: 14, end: 31 },
};

beforeEach(freshBackground);

describe('from a message to the library and back', () => {
  it('keeps a note and tag, and shows them to every page that mentions the article', async () => {
    await write({ type: 'add-tag', name: 'RCT' });
    const saved = await write({ type: 'save-note', note: NOTE, text: '**Large** trial', author: '' });
    expect(saved).toMatchObject({ ok: true, value: { base: { text: '**Large** trial' } } });
    await started(); // The worker slept.
    expect(
      await asked('lookup', {
        article: { pmid: '36455991' },
        mentions: [{ pmid: '36455991' }, { pmid: '2' }],
      }),
    ).toMatchObject({
      ok: true,
      value: {
        revision: 2,
        article: {
          notes: [{ tree: [{ type: 'paragraph', children: [{ type: 'strong' }, { text: ' trial' }] }] }],
        },
        mentions: [
          { noteCount: 1, notes: [{ excerpt: 'Large trial' }], tags: [{ name: 'RCT' }], imported: false },
          null,
        ],
      },
    });
    expect(await asked('tags', {})).toMatchObject({ ok: true, value: [{ name: 'RCT', count: 1 }] });
  });

  it('tells the open pages which keys changed', async () => {
    await write({ type: 'add-tag', name: 'RCT' });
    expect(await fakeBrowser.storage.local.get('library-change')).toEqual({
      'library-change': { keys: ['pmid:36455991'], revision: 1 },
    });
  });

  it('saves all the same when the pages cannot be told', async () => {
    const warned = vi.spyOn(console, 'warn').mockReturnValue();
    const set = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('QUOTA'));
    expect(await write({ type: 'add-tag', name: 'RCT' })).toMatchObject({ ok: true });
    expect(warned).toHaveBeenCalled();
    set.mockRestore();
    warned.mockRestore();
  });

  it('undoes a removal', async () => {
    await write({ type: 'add-tag', name: 'RCT' });
    const removed = await write({ type: 'remove-tag', tag: 'rct' });
    expect(removed).toMatchObject({ ok: true, value: { entry: null, undo: 2 } });
    expect(await asked('undo', { history: 2 })).toMatchObject({
      ok: true,
      value: { entry: { tagKeys: ['rct'] } },
    });
  });

  it.each<[Change, object]>([
    [{ type: 'set-status', status: 'read' }, { status: 'read' }],
    [{ type: 'set-decision', decision: 'exclude' }, { decision: 'exclude' }],
    [{ type: 'set-reasons', reasons: ['animals', 'animals'] }, { reasons: ['animals'] }],
    [{ type: 'set-rating', rating: 4 }, { rating: 4 }],
    [{ type: 'highlight', note: NOTE, quote, colour: 'green', author: '' }, { notes: [{ id: NOTE, quote }] }],
  ])('begins an entry by %o, and undoes it', async (change, entry) => {
    expect(await write(change)).toMatchObject({ ok: true, value: { entry, undo: 1 } });
    expect(await asked('undo', { history: 1 })).toMatchObject({ ok: true, value: { entry: null } });
  });

  it('recolours a highlight', async () => {
    await write({ type: 'highlight', note: NOTE, quote, colour: 'green', author: '' });
    expect(await write({ type: 'recolour-note', note: NOTE, colour: 'sky' })).toMatchObject({
      value: { entry: { notes: [{ colour: 'sky' }] }, undo: 2 },
    });
  });

  it('does one thing to many articles, and undoes it by one number', async () => {
    const subjects = ['1', '2', '3'].map((pmid) => ({ ...subject, ids: { pmid } }));
    const done = await asked('write-many', { subjects, change: { type: 'add-tag', name: 'RCT' } });
    expect(done).toMatchObject({ ok: true, value: { changed: 3, revision: 1, undo: 1 } });
    await asked('write-many', { subjects, change: { type: 'set-decision', decision: 'maybe' } });
    await asked('write-many', { subjects, change: { type: 'set-status', status: 'to-read' } });
    await asked('write-many', { subjects, change: { type: 'set-reasons', reasons: ['animals'] } });
    await asked('write-many', { subjects, change: { type: 'remove-tag', tag: 'rct' } });
    expect(await asked('undo', { history: 2 })).toMatchObject({ ok: true, value: { entry: null } });
    const found = await asked('lookup', { mentions: [{ pmid: '2' }] });
    expect(found).toMatchObject({ value: { mentions: [{ status: 'to-read', reasons: ['animals'] }] } });
  });

  it('changes a tag wherever it is, when an own page asks, and tells how far it is', async () => {
    await write({ type: 'add-tag', name: 'RCT' });
    expect(
      await asked('change-tag', { tag: 'rct', change: { type: 'rename', name: 'trial' } }, OWN_PAGE),
    ).toMatchObject({ ok: true, value: { entries: 1, revision: 2, undo: 2 } });
    expect(await fakeBrowser.storage.session.get('progress')).toEqual({
      progress: { task: 'change-tag', done: 1, total: 1 },
    });
    await asked('change-tag', { tag: 'rct', change: { type: 'set-number', number: 1 } }, OWN_PAGE);
    expect(await asked('undo', { history: 2 })).toMatchObject({ ok: true });
    expect(await asked('tags', {})).toMatchObject({
      value: [{ name: 'RCT', count: 1, number: 1, used: expect.any(Number) as number }],
    });
  });

  it('warns once what is kept of an article has grown above 256 KB', async () => {
    const text = 'x'.repeat(150_000);
    const first = await write({ type: 'save-note', note: NOTE, text, author: '' });
    expect(first).not.toHaveProperty('value.large');
    const other = '5f0f4c4e-7c1c-4e5c-9d6c-000000000002';
    const second = await write({ type: 'save-note', note: other, text, author: '' });
    expect(second).toHaveProperty('value.large', true);
  });

  it('opens the library at the entry of a page', async () => {
    await asked('open-settings', { which: 'library', entry: 'doi:10.1000/a?b' });
    const url = fakeBrowser.runtime.getURL('/library.html#/entries/doi%3A10.1000%2Fa%3Fb');
    expect(tabs.create).toHaveBeenCalledExactlyOnceWith({ url });
  });

  it('opens a note for an editor, whose next save names what it opened with', async () => {
    await write({ type: 'save-note', note: NOTE, text: 'one', author: '' });
    const opened = await asked('open-note', { key: 'pmid:36455991', note: NOTE });
    if (!opened.ok) throw new Error('not opened');
    const base = opened.value as { text: string; state: string };
    expect(await write({ type: 'save-note', note: NOTE, text: 'one two', author: '', base })).toMatchObject({
      ok: true,
      value: { entry: { notes: [{ body: 'one two' }] } },
    });
  });

  it.each([
    ['margin', '/margin.js'],
    ['editor', '/editor.js'],
  ] as const)('loads what not every page needs into the tab that asks: %s', async (script, file) => {
    await asked('load-script', { script });
    expect(executeScript).toHaveBeenCalledWith({ target: { tabId: 7, frameIds: [0] }, files: [file] });
  });
});

it('opens the side panel beside the tab that asks, while its click still counts', () => {
  const open = vi.fn(() => Promise.resolve());
  Object.assign(fakeBrowser, { sidePanel: { open }, sidebarAction: undefined });
  void asked('open-side-panel', {});
  expect(open).toHaveBeenCalledExactlyOnceWith({ tabId: 7 });
});

describe('at the install', () => {
  const install = (reason: string) => fakeBrowser.runtime.onInstalled.trigger({ reason } as never);

  it('shows PubMargin in open NCBI tabs without a reload, and the welcome page', async () => {
    tabs.query.mockImplementation(({ url }: { url: string[] }) =>
      Promise.resolve(
        url.includes(NCBI)
          ? [{ id: 3, url: PAGE }, { id: 4, url: PMC }, { id: 5, url: PAGE, discarded: true }, {}]
          : [],
      ),
    );
    await install('install');
    await vi.waitFor(() => expect(executeScript).toHaveBeenCalled());
    expect(tabs.create).toHaveBeenCalledWith({ url: '/welcome.html' });
    expect(executeScript.mock.calls).toEqual([
      [{ target: { tabId: 3, frameIds: [0] }, files: ['/content-scripts/pubmed.js'] }],
      [{ target: { tabId: 4, frameIds: [0] }, files: ['/content-scripts/pmc.js'] }],
    ]);
    expect(insertCSS.mock.calls).toEqual([
      [{ target: { tabId: 3, frameIds: [0] }, files: ['/content-scripts/pubmed.css'] }],
      [{ target: { tabId: 4, frameIds: [0] }, files: ['/content-scripts/pmc.css'] }],
    ]);
  });

  it('leaves the open tabs to themselves at an update', async () => {
    await install('update');
    expect(tabs.create).not.toHaveBeenCalled();
    expect(executeScript).not.toHaveBeenCalled();
  });
});

describe('optional sites', () => {
  it('are registered when the background starts and the user has given permission', async () => {
    granted.add(EUROPE_PMC);
    await started();
    await vi.waitFor(() => expect(scripts.registerContentScripts).toHaveBeenCalledTimes(1));
    expect(scripts.registerContentScripts).toHaveBeenCalledWith([
      expect.objectContaining({
        matches: [EUROPE_PMC],
        js: ['/content-scripts/elsewhere.js'],
        css: ['/content-scripts/elsewhere.css'],
      }),
    ]);
  });

  it('are taken off when the user took it back', async () => {
    scripts.getRegisteredContentScripts.mockResolvedValue([{ id: 'optional-pages' }]);
    await started();
    await vi.waitFor(() => expect(scripts.unregisterContentScripts).toHaveBeenCalled());
  });

  it("of a library's proxy get the script of the site behind them", async () => {
    const proxied = (host: string) => `https://${host}-ncbi-nlm-nih-gov.proxy.example.edu/*`;
    scripts.getRegisteredContentScripts.mockResolvedValue([]);
    for (const host of ['pubmed', 'pmc', 'www']) granted.add(proxied(host));
    granted.add('https://*/*').add('https://pubmed-ncbi-nlm-nih-gov-example.org/*');
    await started();
    await vi.waitFor(() => expect(scripts.registerContentScripts).toHaveBeenCalledTimes(2));
    const old = (path: string) => proxied('www').replace('*', path);
    expect(scripts.registerContentScripts.mock.calls).toMatchObject([
      [[{ matches: [proxied('pubmed')], js: ['/content-scripts/pubmed.js'] }]],
      [[{ matches: [proxied('pmc'), old('pmc/*'), old('labs/pmc/*')], js: ['/content-scripts/pmc.js'] }]],
    ]);
  });
});

describe('a site that the user switched PubMargin off on', () => {
  const look = (site: string, url = PAGE) => asked('lookup', { site, mentions: [] }, url);

  it('is told so in place of an answer, and its icon is grey', async () => {
    await switchSite('PubMed', false);
    expect(await look('PubMed')).toMatchObject({ ok: false, error: { code: 'site-off' } });
    expect(icon.setIcon).toHaveBeenCalledWith({
      tabId: 7,
      path: { 16: '/icon/grey-16.png', 32: '/icon/grey-32.png' },
    });
    expect(await look('PubMed Central')).toMatchObject({ ok: true });
    await switchSite('PubMed', true);
    expect(await look('PubMed')).toMatchObject({ ok: true });
  });

  it('does not keep its articles from PubMargin’s own pages', async () => {
    await switchSite('PubMed', false);
    expect(await look('PubMed', OWN_PAGE)).toMatchObject({ ok: true });
  });
});
