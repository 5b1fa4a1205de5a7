// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeLibrary } from '../../tests/fakes/fake-library.ts';
import type { Mention, Reading } from '../pages/reading.ts';
import type { Highlighter } from './highlights/highlighter.ts';
import { noteOnLink } from './keys/note-on-link.ts';
import type { PageSession } from './page-session.ts';
import { hearTabMessage } from './tab-messages.ts';

const act = vi.fn(() => Promise.resolve());
const openLinkCard = vi.hoisted(() => vi.fn(() => Promise.resolve()));
vi.mock('./keys/link-card.ts', () => ({ openLinkCard }));

const openPanel = vi.fn();
const editMention = vi.fn();
const DOI = '10.1038/s41591-018-0041-7';

function page(reading: Partial<Reading> = {}): PageSession {
  return { ...new FakeLibrary({ pmid: '36455991' }).session(reading), openPanel, editMention };
}

const answer = vi.fn();
function tell(message: unknown, session: PageSession | undefined = page()): true | undefined {
  return hearTabMessage(message, (act) => act(session), answer);
}
const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

beforeEach(() => {
  vi.clearAllMocks();
  globalThis.pubMarginKeys = { act, noteOnLink };
  document.body.replaceChildren();
});

describe('a page that is told something', () => {
  it('opens its panel', () => {
    expect(tell({ type: 'open-panel' })).toBeUndefined();
    expect(openPanel).toHaveBeenCalledExactlyOnceWith();
  });

  it.each([
    [{ type: 'open-panel', goal: 'new-note' }, 'note'],
    [{ type: 'open-panel', goal: 'new-tag' }, 'tag'],
    [{ type: 'highlight-selection' }, 'highlight'],
  ])('does what the key does: %o', async (message, action) => {
    tell(message);
    await settle();
    expect(act).toHaveBeenCalledExactlyOnceWith(expect.anything(), action);
  });

  it('shows one of its highlights', async () => {
    const show = vi.fn(() => true);
    globalThis.pubMarginHighlighter = { show } as unknown as Highlighter;
    globalThis.pubMarginHighlighting = () => globalThis.pubMarginHighlighter as Highlighter;
    tell({ type: 'show-highlight', note: 'n1' });
    await settle();
    expect(show).toHaveBeenCalledExactlyOnceWith('n1');
    globalThis.pubMarginHighlighter = undefined;
    globalThis.pubMarginHighlighting = undefined;
  });

  it('says which article it is about, and what of it cannot be read, once it has been read', () => {
    let read: (session: PageSession | undefined) => void = () => undefined;
    expect(hearTabMessage({ type: 'which-article' }, (act) => (read = act), answer)).toBe(true);
    expect(answer).not.toHaveBeenCalled();
    const unread = [{ part: 'references', why: 'No list.' }] as const;
    read(page({ unread }));
    const source = { site: 'PubMed', page: 'https://pubmed.ncbi.nlm.nih.gov/' };
    const subject = { ids: { pmid: '36455991' }, source, cites: [], citedBy: [] };
    expect(answer).toHaveBeenCalledExactlyOnceWith({ ...source, subject, unread });
  });

  it('says so where it is about none', () => {
    hearTabMessage({ type: 'which-article' }, (act) => act(undefined), answer);
    expect(answer).toHaveBeenCalledExactlyOnceWith(null);
  });

  it.each([null, 'open-panel', {}, { type: 'write' }, { type: 'note-on-link' }, { pubmargin: 'lookup' }])(
    'leaves to others what is not ours: %o',
    async (message) => {
      expect(tell(message)).toBeUndefined();
      await settle();
      expect(openPanel).not.toHaveBeenCalled();
      expect(act).not.toHaveBeenCalled();
      expect(answer).not.toHaveBeenCalled();
    },
  );
});

describe('a note on the article of a link', () => {
  const mention = (position: number, ids: Mention['ids'], top: number): Mention => {
    const element = document.createElement('li');
    element.getBoundingClientRect = () => new DOMRect(0, top, 100, 20);
    return { ...{ role: 'reference', position, ids, text: '', parts: {} }, element, anchor: element };
  };

  it('is begun in the panel where it is the page’s own article', async () => {
    await noteOnLink(page(), 'https://pubmed.ncbi.nlm.nih.gov/36455991/#abstract');
    expect(openPanel).toHaveBeenCalledExactlyOnceWith('new-note');
  });

  it('is begun at its mention, and of several at the one that is seen', async () => {
    const [far, near] = [mention(1, { doi: DOI }, 5000), mention(2, { pmid: '30617335', doi: DOI }, 10)];
    await noteOnLink(page({ mentions: [far, near] }), `https://doi.org/${DOI}`);
    expect(editMention).toHaveBeenCalledExactlyOnceWith(near, 'note');
  });

  it('is begun at the link where the page mentions it nowhere', async () => {
    const link = document.createElement('a');
    link.href = 'https://pubmed.ncbi.nlm.nih.gov/30617335/';
    document.body.append(link);
    await noteOnLink(page(), link.href);
    expect(openLinkCard).toHaveBeenCalledExactlyOnceWith(expect.anything(), { pmid: '30617335' }, link);
    expect(editMention).not.toHaveBeenCalled();
  });

  it('is not begun where the address names no article', async () => {
    await noteOnLink(page(), 'https://pubmed.ncbi.nlm.nih.gov/?term=x');
    expect(openPanel).not.toHaveBeenCalled();
    expect(openLinkCard).not.toHaveBeenCalled();
  });
});
