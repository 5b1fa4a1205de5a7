import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { risFile } from '../../tests/fakes/foreign-files.ts';
import { importText } from '../../tests/fakes/imports-into.ts';
import { hiddenOrigins } from '../settings/hidden-origins.ts';
import { article, emptyLibrary, noteId } from '../store/library.fixture.ts';
import { saveNote } from '../store/write/notes.ts';
import { tagArticle } from '../store/write/tags.ts';
import type { Library } from '../store/write/writing.ts';
import { serveOmnibox } from './omnibox.ts';

const given = vi.hoisted(() => ({ library: vi.fn<() => Promise<Library>>() }));
vi.mock('./library.ts', () => given);

type Suggest = (suggestions: { content: string; description: string }[]) => void;
/** The address bar, as far as an extension hears of it. */
class AddressBar {
  started: () => void = () => undefined;
  changed: (typed: string, suggest: Suggest) => void = () => undefined;
  entered: (typed: string, disposition: string) => void = () => undefined;
  readonly setDefaultSuggestion = vi.fn<(suggestion: { description: string }) => void>();
  readonly onInputStarted = { addListener: (listener: () => void) => (this.started = listener) };
  readonly onInputChanged = { addListener: (listener: typeof this.changed) => (this.changed = listener) };
  readonly onInputEntered = { addListener: (listener: typeof this.entered) => (this.entered = listener) };
}

let bar: AddressBar;
let library: Library;
const tabs = { update: vi.fn(() => Promise.resolve({})), create: vi.fn(() => Promise.resolve({})) };

beforeEach(async () => {
  fakeBrowser.reset();
  vi.clearAllMocks();
  library = await emptyLibrary();
  given.library.mockResolvedValue(library);
  bar = new AddressBar();
  const getMessage = (key: keyof typeof messages, words: string) =>
    messages[key].message.replace('$1', words);
  Object.assign(fakeBrowser, { omnibox: bar });
  Object.assign(fakeBrowser.i18n, { getMessage });
  Object.assign(fakeBrowser.tabs, tabs);
  serveOmnibox();
});

it('is done without where the browser has none, Firefox for Android say', () => {
  Object.assign(fakeBrowser, { omnibox: undefined });
  Reflect.deleteProperty(fakeBrowser, 'omnibox');
  expect(serveOmnibox).not.toThrow();
});

/** Types the words: gives the lines, the one that Enter takes first. */
async function lines(words: string): Promise<string[]> {
  const others = await new Promise<{ description: string }[]>((resolve) => bar.changed(words, resolve));
  const first = bar.setDefaultSuggestion.mock.lastCall?.[0].description ?? '';
  return [first, ...others.map(({ description }) => description)];
}
async function opened(typed: string, disposition = 'currentTab'): Promise<string | undefined> {
  bar.entered(typed, disposition);
  await vi.waitFor(() => expect(tabs.update.mock.calls.length + tabs.create.mock.calls.length).toBe(1));
  const [url] = [...tabs.update.mock.calls, ...tabs.create.mock.calls].flat() as { url?: string }[];
  return url?.url;
}

describe('"pm" in the address bar', () => {
  it.each(['36455991', ' PMID: 36455991 '])('opens the article of %j', async (typed) => {
    expect((await lines(typed))[0]).toBe('Open PMID 36455991');
    expect(await opened(typed)).toBe('https://pubmed.ncbi.nlm.nih.gov/36455991/');
  });

  it('suggests entries of the library by title, tag and note, the last changed first', async () => {
    await tagArticle(library, article({ pmid: '1' }, { title: 'Dasatinib & <CAR> T' }), 'cell "therapy"');
    await new Promise((resolve) => setTimeout(resolve, 2));
    const other = article({ doi: '10.1000/2' }, { title: 'Vital signs' });
    await saveNote(library, other, { note: noteId(2), text: 'Unlike the therapy.', author: '' });
    expect(await lines('THERAPY')).toEqual([
      'Vital signs',
      'Dasatinib &amp; &lt;CAR&gt; T <dim>cell &quot;therapy&quot;</dim>',
      'Find “THERAPY” in your library',
      'Search PubMed for “THERAPY”',
    ]);
    expect(await opened('therapy')).toBe('https://doi.org/10.1000/2');
  });

  it('says nothing of what came from a list that the user hides', async () => {
    await hiddenOrigins.setValue(['Her list']);
    await tagArticle(library, article({ pmid: '1' }, { title: 'Vital signs' }), 'mine');
    const record = (pmid: string) => ['TI  - Vital signs', `AN  - ${pmid}`, 'DB  - PubMed'];
    await importText(library, risFile(record('1'), record('2')), { origin: 'Her list', tag: 'hers' });
    bar.started();
    expect((await lines('vital')).slice(0, 2)).toEqual([
      'Vital signs <dim>mine</dim>',
      'Find “vital” in your library',
    ]);
  });

  it('leads to the list of the library with these words', async () => {
    const address = 'chrome-extension://test-extension-id/library.html#/entries?q=cell+%26+heart';
    const lines = new Promise<{ content: string }[]>((resolve) => bar.changed('cell & heart', resolve));
    expect((await lines).map(({ content }) => content)).toEqual([address]);
    expect(await opened(address)).toBe(address);
  });

  it.each([
    ['currentTab', 'update', {}],
    ['newForegroundTab', 'create', { active: true }],
    ['newBackgroundTab', 'create', { active: false }],
  ] as const)('opens the chosen line where the browser says: %s', async (disposition, way, more) => {
    await tagArticle(library, article({ pmid: '1' }, { title: 'Vital signs' }), 'x');
    bar.entered('https://pubmed.ncbi.nlm.nih.gov/1/', disposition);
    await vi.waitFor(() =>
      expect(tabs[way]).toHaveBeenCalledExactlyOnceWith({
        url: 'https://pubmed.ncbi.nlm.nih.gov/1/',
        ...more,
      }),
    );
  });

  it('searches PubMed for words that nothing in the library has', async () => {
    expect((await lines('a "phrase" & more'))[0]).toBe('Search PubMed for “a &quot;phrase&quot; &amp; more”');
    expect(await opened('a "phrase" & more')).toBe(
      'https://pubmed.ncbi.nlm.nih.gov/?term=a%20%22phrase%22%20%26%20more',
    );
  });

  it('goes to no other site, whatever was typed', async () => {
    expect(await opened('https://evil.example/1')).toBe(
      'https://pubmed.ncbi.nlm.nih.gov/?term=https%3A%2F%2Fevil.example%2F1',
    );
  });

  it('opens nothing when nothing was typed', async () => {
    bar.entered('  ', 'currentTab');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(tabs.update).not.toHaveBeenCalled();
  });

  it('works without the library too', async () => {
    const warned = vi.spyOn(console, 'warn').mockReturnValue();
    given.library.mockRejectedValue(new Error('The disk is gone.'));
    bar.started();
    expect(await lines('36455991')).toEqual(['Open PMID 36455991']);
    expect(warned).toHaveBeenCalled();
    warned.mockRestore();
  });
});
