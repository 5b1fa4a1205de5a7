// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { emptyAnswer } from '../../tests/fakes/empty-answer.ts';
import { observeLayout } from '../../tests/fakes/observers.ts';
import { speakEnglish } from '../../tests/fakes/speak-english.ts';
import type { Reading } from '../pages/reading.ts';
import type { Answer } from '../protocol/messages.ts';
import { closedPanel } from './closed-panel.ts';
import type { PageSession } from './page-session.ts';
import { makeSession, type OwnSession } from './session.ts';

vi.mock('./trusted.ts', () => ({ trusted: (handler: unknown) => handler }));
const ask = vi.hoisted(() => vi.fn<(name: string) => Promise<unknown>>());
vi.mock('../protocol/ask.ts', () => ({ ask }));

const room = vi.hoisted(() => ({ kind: 'drawer', left: 0, top: 0, width: 300, height: 800 }));
vi.mock('./panel/place-panel.ts', async (original) => ({
  ...(await original<object>()),
  placePanel: () => room,
}));

const KEPT = { tags: [{}, {}], notes: [{}] } as unknown as Answer<'lookup'>['article'];

const panel = vi.fn<(session: PageSession) => void>();
/** The panel that opens by itself. */
const stillPanel = vi.fn<(session: PageSession) => void>();
/** What the library holds of the article. */
let entry: Answer<'lookup'>['article'];
let hasDrafts: boolean;
let choices: Answer<'lookup'>['choices'];
let life: AbortController;

const READING: Reading = {
  ...{ site: 'PubMed', kind: 'article', witnesses: {}, mentions: [], unread: [], growing: [] },
  ids: { pmid: '36455991' },
  article: {
    ...{ ids: { pmid: '36455991' }, authors: [], publicationTypes: [], mesh: [], keywords: [] },
    ...{ substances: [], abstracts: [], notices: [] },
  },
};

async function visit(reading = READING): Promise<OwnSession> {
  const session = makeSession(reading, new URL('https://pubmed.ncbi.nlm.nih.gov/36455991/'), life.signal);
  closedPanel(session);
  await session.refresh();
  await Promise.resolve();
  return session;
}

const hosts = () => [...document.querySelectorAll('pubmargin-panel')];
const tab = () => hosts()[0]?.shadowRoot?.querySelector('button');

beforeEach(() => {
  fakeBrowser.reset();
  speakEnglish();
  observeLayout();
  Range.prototype.getBoundingClientRect = () => new DOMRect();
  entry = null;
  hasDrafts = false;
  choices = { panelOpen: true, panelHome: 'page', hideImported: false, keys: {} };
  room.kind = 'drawer';
  life = new AbortController();
  globalThis.pubMarginMargin = undefined;
  globalThis.pubMarginStill = undefined;
  panel.mockReset();
  stillPanel.mockReset();
  ask.mockReset().mockImplementation((name) => {
    if (name === 'load-script') {
      globalThis.pubMarginMargin = { panel };
      globalThis.pubMarginStill = { panel: stillPanel };
    }
    return Promise.resolve({ ...emptyAnswer(entry), choices, hasDrafts });
  });
});
afterEach(() => life.abort());

describe('the panel of an article of which nothing is kept', () => {
  it('is a closed tab, and no more code than that is loaded', async () => {
    await visit();
    expect(tab()?.getAttribute('aria-label')).toMatch(/PubMargin/);
    expect(ask.mock.calls.map(([name]) => name)).toEqual(['lookup']);
  });

  it('gives way to the whole panel, open, when its tab is pressed', async () => {
    await visit();
    tab()?.click();
    await vi.waitFor(() => expect(panel).toHaveBeenCalledTimes(1));
    expect(hosts()).toEqual([]);
    const opened = vi.fn();
    panel.mock.calls[0]?.[0].onOpenPanel(opened);
    expect(opened).toHaveBeenCalledTimes(1);
  });

  it.each(['side', 'off'] as const)(
    'is not there where the user moved it away (%s), until asked for',
    async (home) => {
      entry = KEPT;
      room.kind = 'docked';
      choices = { panelOpen: true, panelHome: home, hideImported: false, keys: {} };
      const session = await visit();
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect(hosts()).toEqual([]);
      expect(stillPanel).not.toHaveBeenCalled();
      session.openPanel();
      await vi.waitFor(() => expect(panel).toHaveBeenCalledTimes(1));
    },
  );

  it('opens when the toolbar asks, once', async () => {
    const session = await visit();
    session.openPanel();
    session.openPanel();
    await vi.waitFor(() => expect(panel).toHaveBeenCalledTimes(1));
  });

  it('can be asked again where its script could not be loaded', async () => {
    const complaint = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    await visit();
    ask.mockRejectedValueOnce(new Error('no tab'));
    tab()?.click();
    await vi.waitFor(() => expect(complaint).toHaveBeenCalledTimes(1));
    tab()?.click();
    await vi.waitFor(() => expect(panel).toHaveBeenCalledTimes(1));
    complaint.mockRestore();
  });

  it('goes when the extension does', async () => {
    await visit();
    life.abort();
    expect(hosts()).toEqual([]);
  });
});

describe('the panel of an article of which something is kept', () => {
  it('is a closed tab that says what, where there is no room beside the page', async () => {
    entry = KEPT;
    await visit();
    expect(tab()?.textContent).toBe('1 note, 2 tags');
    expect(tab()?.getAttribute('aria-label')).toContain('1 note, 2 tags');
    expect(panel).not.toHaveBeenCalled();
  });

  it('says so when another tab adds something', async () => {
    const session = await visit();
    entry = KEPT;
    await session.refresh();
    expect(tab()?.textContent).toBe('1 note, 2 tags');
  });

  it('stays closed beside the page where the user closed the last one', async () => {
    entry = KEPT;
    room.kind = 'docked';
    choices = { panelOpen: false, panelHome: 'page', hideImported: false, keys: {} };
    await visit();
    expect(tab()?.textContent).toBe('1 note, 2 tags');
    expect(panel).not.toHaveBeenCalled();
  });
});

describe('the open panel', () => {
  it('shows, without the script that acts, where something is kept and there is room beside the page', async () => {
    entry = KEPT;
    room.kind = 'docked';
    await visit();
    await vi.waitFor(() => expect(stillPanel).toHaveBeenCalledTimes(1));
    expect(panel).not.toHaveBeenCalled();
    expect(hosts()).toEqual([]);
    const opened = vi.fn();
    stillPanel.mock.calls[0]?.[0].onOpenPanel(opened);
    expect(opened).not.toHaveBeenCalled();
  });
});

describe('the whole panel is there at once', () => {
  it('where something typed before never reached the library', async () => {
    hasDrafts = true;
    await visit();
    await vi.waitFor(() => expect(panel).toHaveBeenCalledTimes(1));
  });

  it('where the page could not be read, to say so', async () => {
    await visit({ ...READING, kind: 'results', unread: [{ part: 'results', why: 'no list' }] });
    await vi.waitFor(() => expect(panel).toHaveBeenCalledTimes(1));
  });
});

it('draws nothing on a page that is no article', async () => {
  await visit({ ...READING, kind: 'results' });
  expect(hosts()).toEqual([]);
  expect(panel).not.toHaveBeenCalled();
});
