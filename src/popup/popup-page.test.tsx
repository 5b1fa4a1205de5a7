// @vitest-environment jsdom
import '../../tests/fakes/played-article.ts';
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beside, showsArticle, tellTheFake } from '../../tests/fakes/beside-world.ts';
import { FakeLibrary } from '../../tests/fakes/fake-library.ts';
import { FakeLocks } from '../../tests/fakes/fake-locks.ts';
import { world } from '../../tests/fakes/panel-world.ts';
import { speakEnglish } from '../../tests/fakes/speak-english.ts';
import type { Quote } from '../entry/quote.ts';
import { AppError } from '../lib/app-error.ts';
import { prepareArticles } from '../beside-tab/prepare-articles.ts';
import { panelHome } from '../settings/settings.ts';
import type { StoredEntry } from '../store/schema.ts';
import { PopupPage, type PopupPageProps } from './popup-page.tsx';

vi.mock(
  '../protocol/active-tab.ts',
  async () => (await import('../../tests/fakes/beside-world.ts')).followTheFake,
);
vi.mock(
  '../protocol/tell-tab.ts',
  async () => (await import('../../tests/fakes/beside-world.ts')).tellTheFake,
);

const EUROPE_PMC = 'https://europepmc.org/*';
let library: FakeLibrary;
let pmid = 40_000_000;
const leave = { contains: vi.fn(() => Promise.resolve(false)), request: vi.fn(() => Promise.resolve(true)) };

beforeEach(() => {
  fakeBrowser.reset();
  vi.clearAllMocks();
  speakEnglish();
  library = new FakeLibrary({ pmid: String(pmid++) });
  world.ask = library.ask;
  beside.tab = { id: 7, windowId: 1, url: undefined, isPrivate: false };
  beside.said = undefined;
  Object.defineProperty(navigator, 'locks', { value: new FakeLocks(), configurable: true });
  Object.assign(fakeBrowser.extension, { inIncognitoContext: false });
  Object.assign(fakeBrowser.permissions, leave);
  const manifest = { optional_host_permissions: [EUROPE_PMC] };
  Object.assign(fakeBrowser.runtime, { getManifest: () => manifest });
  prepareArticles();
});
afterEach(cleanup);

const stored = (title: string, more: Partial<StoredEntry> = {}): StoredEntry => ({
  ...{
    key: 'pmid:12',
    ids: { pmid: '12' },
    title,
    tags: [],
    tagKeys: [],
    notes: [],
    reasons: [],
    joined: [],
  },
  ...{ aliases: { pmid: ['12'], pmcid: [], doi: [] }, beginnings: [], separatedFrom: [], named: [] },
  ...{ created: 0, modified: Date.UTC(2025, 10, 22) },
  ...more,
});

const quote = (exact: string): Quote => ({
  part: 'abstract',
  quote: { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
  position: { type: 'TextPositionSelector', start: 0, end: exact.length },
});

const EMPTY: PopupPageProps['library'] = {
  recent: () => Promise.resolve([]),
  find: () => Promise.resolve({ entries: [], count: 0 }),
  prepare: () => Promise.resolve(),
};

async function opened(more: Partial<PopupPageProps> = {}) {
  const props = {
    library: EMPTY,
    openIn: vi.fn(() => Promise.resolve()),
    openSidePanel: vi.fn(() => Promise.resolve(true)),
    close: vi.fn(),
    ...more,
  };
  render(<PopupPage {...props} />);
  await settle();
  return props;
}

/** What is in the article's shadow root. */
function article() {
  const place = document.querySelector('pubmargin-panel')?.shadowRoot?.lastElementChild;
  if (!(place instanceof HTMLElement)) throw new Error('The popup shows no article.');
  return within(place);
}

async function settle(): Promise<void> {
  for (let round = 0; round < 4; round++) await act(() => new Promise<void>((done) => setTimeout(done, 5)));
}

async function clicks(element: HTMLElement, init: MouseEventInit = {}): Promise<boolean> {
  const followed = fireEvent.click(element, init);
  await settle();
  return followed;
}

describe('the popup on an article', () => {
  it('shows its title, tags and notes, and adds to them', async () => {
    library.addNote('Small sample.');
    showsArticle(library, 'Vital signs');
    await opened();
    expect(article().getByRole('heading', { name: 'Vital signs' })).toBeDefined();
    expect(article().getByText('Small sample.')).toBeDefined();
    await clicks(article().getByRole('button', { name: 'Add tag' }));
    const field = article().getByRole('combobox', { name: 'Tag' });
    fireEvent.input(field, { target: { value: 'rct' } });
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
    await settle();
    expect(library.written).toEqual([{ type: 'add-tag', name: 'rct' }]);
  });

  it('says once what of its page cannot be read, as the panel there does', async () => {
    showsArticle(library);
    if (beside.said) Object.assign(beside.said, { unread: [{ part: 'references' }, { part: 'references' }] });
    await opened();
    screen.getByText('PubMargin can’t read this page’s references.');
    expect(article().getByRole('button', { name: 'Add note' })).toBeDefined();
  });

  it('shows the words of a highlight on the page when they are chosen', async () => {
    const id = library.addNote('Why only there?');
    const [note] = library.notes;
    if (note) Object.assign(note, { quote: quote('latency grew'), colour: 'yellow' });
    showsArticle(library);
    await opened();
    await clicks(article().getByRole('button', { name: 'latency grew' }));
    expect(tellTheFake.tellTab).toHaveBeenCalledExactlyOnceWith(7, { type: 'show-highlight', note: id });
  });

  it('says of a change all that the page said of the article', async () => {
    const ask = vi.spyOn(library, 'ask');
    world.ask = ask;
    library.addTag('rct');
    showsArticle(library, 'Vital signs');
    await opened();
    await clicks(article().getByRole('button', { name: 'Remove tag rct' }));
    expect(ask).toHaveBeenCalledWith('write', {
      subject: beside.said?.subject,
      change: { type: 'remove-tag', tag: 'rct' },
    });
  });

  it('keeps what is being typed when it is closed', async () => {
    showsArticle(library);
    await opened();
    await clicks(article().getByRole('button', { name: 'Add note' }));
    fireEvent.input(article().getByRole('textbox', { name: 'Note' }), { target: { value: 'Half a thou' } });
    fireEvent(window, new Event('pagehide'));
    await settle(); // Long before the pause after which it would be saved in any case.
    expect(library.written).toMatchObject([{ type: 'save-note', text: 'Half a thou', author: '' }]);
  });

  it('follows its tab, and keeps unseen what could not be saved yet', async () => {
    library.failing = new AppError('quota', 'The disk is full.');
    showsArticle(library, 'First article');
    await opened();
    await clicks(article().getByRole('button', { name: 'Add note' }));
    fireEvent.input(article().getByRole('textbox', { name: 'Note' }), { target: { value: 'Not saved yet' } });
    const first = { tab: beside.tab, said: beside.said };
    showsArticle({ ids: { pmid: '9' } }, 'Second article');
    beside.follow(beside.tab);
    await settle();
    const hosts = [...document.querySelectorAll<HTMLElement>('pubmargin-panel')];
    expect(hosts.map(({ hidden }) => hidden)).toEqual([true, false]);
    Object.assign(beside, first);
    beside.follow(beside.tab);
    await settle();
    expect(document.querySelectorAll('pubmargin-panel')).toHaveLength(1);
    expect(article().getByRole('textbox', { name: 'Note' })).toHaveProperty('value', 'Not saved yet');
  });

  it('brings the panel back to the pages of the site', async () => {
    await panelHome('PubMed').setValue('off');
    showsArticle(library);
    await opened();
    screen.getByText('On PubMed the panel is switched off.');
    await clicks(screen.getByRole('button', { name: 'Show it on the page again' }));
    expect(await panelHome('PubMed').getValue()).toBe('page');
    expect(tellTheFake.tellTab).toHaveBeenCalledExactlyOnceWith(7, { type: 'open-panel' });
    expect(screen.queryByText('On PubMed the panel is switched off.')).toBeNull();
  });
});

describe('the popup elsewhere', () => {
  it('leads to the library, the tags and the options', async () => {
    await opened();
    const ways = within(screen.getByRole('navigation')).getAllByRole('link');
    expect(ways.map((way) => [way.textContent, way.getAttribute('href')])).toEqual([
      ['Library', '/library.html'],
      ['Tags', '/tags.html'],
      ['Options', '/options.html'],
    ]);
  });

  it('says where notes are written', async () => {
    await opened();
    screen.getByText('Open an article on PubMed to see and write your notes on it.');
    expect(document.querySelector('pubmargin-panel')).toBeNull();
  });

  it('asks for permission on a site that needs it, in the click itself, and shows the article then', async () => {
    const europePmc = 'https://europepmc.org/article/MED/36455991';
    beside.tab = { id: 7, windowId: 1, url: europePmc, isPrivate: false };
    await opened();
    const button = screen.getByRole('button', { name: 'Switch on for europepmc.org' });
    leave.contains.mockResolvedValue(true);
    beside.said = undefined;
    world.ask = (name, request) => {
      if (name === 'show-in-tab') showsArticle(library, 'Now seen');
      return library.ask(name, request);
    };
    fireEvent.click(button);
    expect(leave.request).toHaveBeenCalledExactlyOnceWith({ origins: [EUROPE_PMC] });
    await settle();
    expect(article().getByRole('heading', { name: 'Now seen' })).toBeDefined();
  });
});

describe('the popup’s view of the library', () => {
  it('lists the last entries with notes and tags', async () => {
    const tag = { key: 'rct', name: 'methods/RCT', colour: 'blue' as const, origin: '' };
    const beginnings = [{ excerpt: 'Small sample.', author: '', modified: 0 }];
    const recent = () => Promise.resolve([stored('Vital signs', { tags: [tag], beginnings })]);
    await opened({ library: { ...EMPTY, recent } });
    const list = within(screen.getByRole('list', { name: 'Last changed' }));
    expect(list.getByRole('link').getAttribute('href')).toBe('https://pubmed.ncbi.nlm.nih.gov/12/');
    expect(list.getByRole('listitem').textContent).toContain('Small sample.methods/RCT');
  });

  it('lets titles and notes run from right to left where their script does', async () => {
    const beginnings = [{ excerpt: 'מדגם קטן.', author: '', modified: 0 }];
    const recent = () => Promise.resolve([stored('סימנים חיוניים', { beginnings })]);
    await opened({ library: { ...EMPTY, recent } });
    expect(screen.getByText('סימנים חיוניים').dir).toBe('auto');
    expect(screen.getByText('מדגם קטן.').dir).toBe('auto');
  });

  it('searches while the words are typed, and says how many there are', async () => {
    const find = vi.fn((words: string) =>
      Promise.resolve({
        entries: words === 'vital' ? [stored('Vital signs')] : [],
        count: words === 'vital' ? 134 : 0,
      }),
    );
    const { openIn, close } = await opened({ library: { ...EMPTY, find } });
    const field = screen.getByRole('searchbox', { name: 'Search your library' });
    fireEvent.input(field, { target: { value: 'nothing such' } });
    await screen.findByText('Nothing in your library has these words.');
    fireEvent.input(field, { target: { value: 'vital' } });
    await screen.findByText('The last 1 of 134 articles');
    const link = screen.getByRole('link', { name: 'Vital signs' });
    expect(await clicks(link, { ctrlKey: true })).toBe(true); // The browser opens a new tab.
    expect(openIn).not.toHaveBeenCalled();
    expect(await clicks(link)).toBe(false);
    expect(openIn).toHaveBeenCalledExactlyOnceWith(7, 'https://pubmed.ncbi.nlm.nih.gov/12/');
    expect(close).toHaveBeenCalledTimes(1);
  });

  it('opens the side panel in the click itself', async () => {
    const { openSidePanel, close } = await opened();
    fireEvent.click(screen.getByRole('button', { name: 'Side panel' }));
    expect(openSidePanel).toHaveBeenCalledExactlyOnceWith(1);
    await settle();
    expect(close).toHaveBeenCalledTimes(1);
  });
});
