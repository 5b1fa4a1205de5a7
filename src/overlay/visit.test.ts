// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { emptyAnswer } from '../../tests/fakes/empty-answer.ts';
import { observeLayout } from '../../tests/fakes/observers.ts';
import { speakEnglish } from '../../tests/fakes/speak-english.ts';
import { pubmedArticle } from '../pages/pubmed/pubmed-article.ts';
import type { PageReader } from '../pages/reading.ts';
import { announceChange } from '../protocol/notices.ts';
import type { Answer, MessageName, Request } from '../protocol/messages.ts';
import { badgeName } from '../ui/badge-name.ts';
import { startVisit } from './visit.ts';

const library = vi.hoisted(() => ({
  ask: vi.fn<(name: MessageName, request: unknown) => Promise<unknown>>(),
}));
vi.mock('../protocol/ask.ts', () => library);
vi.mock('./trusted.ts', () => ({ trusted: (handler: unknown) => handler }));
const panel = vi.hoisted(() => vi.fn());
vi.mock('./closed-panel.ts', () => ({ closedPanel: panel }));

const URL_36455991 = new URL('https://pubmed.ncbi.nlm.nih.gov/36455991/');

const html = (markup: string) => document.createRange().createContextualFragment(markup);

/** The bones of a PubMed article page with these references, of which `ids` are PMIDs. */
function showPage(ids: string[]): void {
  document.head.replaceChildren(
    html(`<meta name="ncbi_pdid" content="abstract"><meta name="citation_pmid" content="36455991">
      <meta name="citation_title" content="A title">`),
  );
  document.body.replaceChildren(
    html(`<main id="article-details"><header id="heading"><div id="full-view-heading">
      <h1 class="heading-title">A title</h1></div></header><div class="references" id="references">
      <ol class="references-list" id="top-references-list-1"></ol></div></main>`),
  );
  addReferences(ids);
}

function addReferences(ids: string[]): void {
  document.querySelector('#top-references-list-1')?.append(html(ids.map(reference).join('')));
}

const reference = (
  pmid: string,
) => `<li><ol class="references-and-notes-list"><li class="skip-numbering" value="1">
  Group R. Reference ${pmid}. J Test. 2020;1:1. -
  <a class="reference-link" href="/${pmid}/" data-ga-action="${pmid}">PubMed</a></li></ol></li>`;

/** What the library holds: PMID to whether it is only imported. */
let kept: Map<string, { imported: boolean }>;
let hidesImported: boolean;
let learnt: Answer<'lookup'>['learnt'];
let articleIsKept: boolean;
const asked = (name: MessageName) =>
  library.ask.mock.calls.filter(([asked]) => asked === name).map(([, it]) => it);

const marks = () =>
  [...document.querySelectorAll('#references li li')].map((item) => {
    const hosts = item.querySelectorAll(':scope > pubmargin-badge');
    return [...hosts].map((host) => host.shadowRoot?.querySelector('button')?.getAttribute('aria-label'));
  });
const settle = () => vi.advanceTimersByTimeAsync(1000);

let life: AbortController;
beforeEach(() => {
  vi.useFakeTimers();
  fakeBrowser.reset();
  speakEnglish();
  observeLayout();
  Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true });
  Range.prototype.getClientRects = () => [] as unknown as DOMRectList;
  HTMLElement.prototype.showPopover = () => undefined;
  kept = new Map();
  articleIsKept = false;
  hidesImported = false;
  learnt = null;
  panel.mockReset();
  library.ask.mockReset().mockImplementation((name: MessageName, request: unknown) => {
    if (name !== 'lookup') return Promise.resolve({ revision: 1 });
    const { mentions } = request as Request<'lookup'>;
    return Promise.resolve({
      ...emptyAnswer(
        articleIsKept ? ({ tags: [{}], notes: [{}, {}] } as unknown as Answer<'lookup'>['article']) : null,
      ),
      ...{
        choices: { panelOpen: true, panelHome: 'page' as const, hideImported: hidesImported, keys: {} },
        learnt,
      },
      mentions: mentions.map(({ pmid }) => {
        const entry = kept.get(pmid ?? '');
        if (!entry) return null;
        const view = {
          ...entry,
          key: `pmid:${pmid ?? ''}` as const,
          tags: [],
          noteCount: 1,
          notes: [],
          reasons: [],
        };
        return { ...view, name: badgeName(view) };
      }),
    });
  });
  life = new AbortController();
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
});

const visit = (readers: readonly PageReader[] = [pubmedArticle]) =>
  startVisit(readers, URL_36455991, life.signal, () => undefined);

describe('a visit to an article page', () => {
  it('puts a badge at each reference that the library holds', async () => {
    kept.set('10', { imported: false });
    showPage(['10', '11']);
    visit();
    await settle();
    expect(marks()).toEqual([['In your library: 1 note'], []]);
  });

  it('puts one badge at each of 261 references that come late, however they come', async () => {
    const all = Array.from({ length: 261 }, (_, at) => String(1000 + at));
    for (const pmid of all) kept.set(pmid, { imported: false });
    showPage(all.slice(0, 5));
    visit();
    await settle();
    for (const pmid of all.slice(5, 100)) addReferences([pmid]);
    await settle();
    addReferences(all.slice(100));
    await settle();
    expect(marks()).toHaveLength(261);
    expect(marks().every((labels) => labels.length === 1)).toBe(true);
  });

  it('does not take its own badges for news of the page', async () => {
    kept.set('10', { imported: false });
    showPage(['10']);
    const read = vi.fn(pubmedArticle.read.bind(pubmedArticle));
    visit([{ ...pubmedArticle, matches: () => true, read }]);
    await settle();
    expect(marks()).toEqual([['In your library: 1 note']]);
    expect(read).toHaveBeenCalledTimes(1);
  });

  it('follows a change of an article that it shows, and not of others', async () => {
    showPage(['10', '11']);
    visit();
    await settle();
    kept.set('11', { imported: false });
    await announceChange({ keys: ['pmid:99'], revision: 2 });
    await settle();
    expect(marks()).toEqual([[], []]);
    await announceChange({ keys: ['pmid:11'], revision: 3 });
    await settle();
    expect(marks()).toEqual([[], ['In your library: 1 note']]);
    kept.clear();
    await announceChange({ keys: 'all', revision: 4 });
    await settle();
    expect(marks()).toEqual([[], []]);
  });

  it('asks again when the user comes back to it', async () => {
    showPage(['10']);
    visit();
    await settle();
    kept.set('10', { imported: false });
    document.dispatchEvent(new Event('visibilitychange'));
    await settle();
    expect(marks()).toEqual([['In your library: 1 note']]);
  });

  it('shows a quiet "+" only while the user points to a mention or has the focus in it', async () => {
    showPage(['10', '11']);
    visit();
    await settle();
    const [first, second] = document.querySelectorAll('#references li li');
    first?.dispatchEvent(new Event('pointerover', { bubbles: true }));
    expect(marks()).toEqual([['Add to your library'], []]);
    second?.querySelector('a')?.focus();
    first?.ownerDocument.body.dispatchEvent(new Event('pointerover', { bubbles: true }));
    await settle();
    expect(marks()).toEqual([[], ['Add to your library']]);
  });

  it('hides the badges of what was merely imported where the user wants it so', async () => {
    hidesImported = true;
    kept.set('10', { imported: true });
    kept.set('11', { imported: false });
    showPage(['10', '11']);
    visit();
    await settle();
    expect(marks()).toEqual([[], ['In your library: 1 note']]);
  });

  it('tells the library what it learns, once', async () => {
    articleIsKept = true;
    showPage(['10']);
    visit();
    await settle();
    document.dispatchEvent(new Event('visibilitychange'));
    await settle();
    expect(asked('learn')).toMatchObject([
      { subject: { ids: { pmid: '36455991' }, cites: [{ pmid: '10' }] } },
    ]);
    addReferences(['11']);
    await settle();
    expect(asked('learn')).toHaveLength(2);
  });

  it('does not tell again what an earlier visit told, unless it shows more', async () => {
    articleIsKept = true;
    learnt = { site: 'PubMed', links: 1 };
    showPage(['10']);
    visit();
    await settle();
    expect(asked('learn')).toEqual([]);
    addReferences(['11']);
    await settle();
    expect(asked('learn')).toHaveLength(1);
  });

  it('tells the library nothing of an article that the user keeps nothing about', async () => {
    showPage(['10']);
    visit();
    await settle();
    expect(asked('learn')).toEqual([]);
  });

  it('goes on without a feature that throws, and names it', async () => {
    const complaint = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    panel.mockImplementation(() => {
      throw new Error('broken');
    });
    kept.set('10', { imported: false });
    showPage(['10']);
    visit();
    await settle();
    expect(marks()).toEqual([['In your library: 1 note']]);
    expect(complaint.mock.calls).toEqual([['PubMargin: panel failed.', new Error('broken')]]);
    complaint.mockRestore();
  });

  it('knows the article by its address where the page cannot be read, and says so', async () => {
    const complaint = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    showPage([]);
    visit([
      {
        ...pubmedArticle,
        matches: () => true,
        read: () => {
          throw new Error('changed');
        },
      },
    ]);
    await settle();
    expect(asked('lookup')).toEqual([
      { article: { pmid: '36455991' }, mentions: [], unreadable: true, site: 'PubMed' },
    ]);
    complaint.mockRestore();
  });

  it('stays the same visit while the address changes around the same article, and ends with another', () => {
    showPage([]);
    const here = visit();
    expect(here?.staysAt(new URL('https://pubmed.ncbi.nlm.nih.gov/36455991/?from_pos=2#references'))).toBe(
      true,
    );
    document.querySelector('meta[name=citation_pmid]')?.setAttribute('content', '36455992');
    expect(here?.staysAt(new URL('https://pubmed.ncbi.nlm.nih.gov/36455992/'))).toBe(false);
  });

  it('takes everything it drew away when the extension goes', async () => {
    kept.set('10', { imported: false });
    showPage(['10']);
    visit();
    await settle();
    life.abort();
    expect(marks()).toEqual([[]]);
    const [item] = document.querySelectorAll('#references li li');
    item?.dispatchEvent(new Event('pointerover', { bubbles: true }));
    await browser.storage.local.set({});
    expect(marks()).toEqual([[]]);
  });
});

it('does nothing on a page that no reader knows', () => {
  showPage([]);
  expect(visit([])).toBeUndefined();
  expect(library.ask).not.toHaveBeenCalled();
});
