// @vitest-environment jsdom
import '../../../tests/fakes/played-panel.ts';
import { act } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PanelUser } from '../../../tests/fakes/panel-user.ts';
import type { Quote } from '../../entry/quote.ts';
import type { Highlighter } from '../highlights/highlighter.ts';

const quote = (exact: string, part: Quote['part'] = 'abstract', section?: string): Quote => ({
  part,
  section,
  quote: { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
  position: { type: 'TextPositionSelector', start: 0, end: exact.length },
});

/** What of the page's highlights the panel hears. */
class FakeHighlighter {
  lost: ReadonlySet<string> = new Set();
  hasFullText = false;
  readonly show = vi.fn(() => true);
  #tell: () => void = () => undefined;

  readonly subscribe = (listener: () => void): void => {
    this.#tell = listener;
  };

  loses(...notes: string[]): void {
    this.lost = new Set(notes);
    void act(() => this.#tell());
  }
}

let user: PanelUser;
let highlights: FakeHighlighter;
beforeEach(() => {
  user = new PanelUser();
  highlights = new FakeHighlighter();
  globalThis.pubMarginHighlighter = undefined;
  globalThis.pubMarginHighlighting = () => highlights as unknown as Highlighter;
});
afterEach(() => user.leavesThePage());

const order = (...texts: (Node | null)[]) =>
  texts.every(
    (one, at) =>
      at === 0 || (one && texts[at - 1]?.compareDocumentPosition(one)) === Node.DOCUMENT_POSITION_FOLLOWING,
  );

describe("a highlight's note in the panel", () => {
  it('begins with the words that are highlighted, and where they stand', async () => {
    user.library.addNote('Only 40.', undefined, {
      quote: quote('40 patients', 'abstract', 'Methods'),
      colour: 'sky',
    });
    const page = await user.opensThePage();
    expect(order(page.getByText('40 patients'), page.getByText('Methods'), page.getByText('Only 40.'))).toBe(
      true,
    );
    expect(page.getByRole('button', { name: 'Colour: sky blue' })).toBeDefined();
  });

  it('shows its words on the page when they are chosen', async () => {
    const id = user.library.addNote('', undefined, { quote: quote('40 patients'), colour: 'sky' });
    const page = await user.opensThePage();
    await user.clicks(page.getByRole('button', { name: '40 patients' }));
    expect(highlights.show).toHaveBeenCalledWith(id);
  });

  it('takes another colour, and keeps the focus where it was', async () => {
    const id = user.library.addNote('', undefined, { quote: quote('40 patients'), colour: 'sky' });
    const page = await user.opensThePage();
    await user.clicks(page.getByRole('button', { name: 'Colour: sky blue' }));
    expect(user.focused).toBe(page.getByRole('button', { name: 'Make it sky blue' }));
    await user.clicks(page.getByRole('button', { name: 'Make it green' }));
    expect(user.library.written).toEqual([{ type: 'recolour-note', note: id, colour: 'green' }]);
    expect(user.focused).toBe(page.getByRole('button', { name: 'Colour: green' }));
  });

  it('stays when its text is emptied, and goes with a way back when it is removed', async () => {
    user.library.addNote('Hm.', undefined, { quote: quote('40 patients'), colour: 'sky' });
    const page = await user.opensThePage();
    await user.clicks(page.getByRole('button', { name: 'Edit' }));
    expect(page.getByText('40 patients')).toBeDefined(); // Also while it is written.
    user.types(page.getByRole('textbox'), '');
    await user.clicks(page.getByRole('button', { name: 'Done' }));
    expect(page.getByText('40 patients')).toBeDefined();
    await user.clicks(page.getByRole('button', { name: 'Remove' }));
    expect(page.queryByText('40 patients')).toBeNull();
    await user.clicks(page.getByRole('button', { name: 'Undo' }));
    expect(page.getByText('40 patients')).toBeDefined();
  });

  it('is opened to write in, or turned to, when the page asks for it', async () => {
    const [first = '', second = ''] = ['one', 'two'].map((words) =>
      user.library.addNote('', undefined, { quote: quote(words), colour: 'sky' }),
    );
    const page = await user.opensThePage();
    void act(() => user.session.openPanel({ note: second }));
    expect(user.focused?.getAttribute('data-note')).toBe(second);
    expect(page.queryByRole('textbox')).toBeNull();
    void act(() => user.session.openPanel({ note: first, write: true }));
    const field = await page.findByRole('textbox', { name: 'Note' });
    expect(user.focused).toBe(field);
  });

  it('is opened as soon as the library says that it is there', async () => {
    user.library.addTag('rct');
    const page = await user.opensThePage();
    const note = crypto.randomUUID();
    void act(() => user.session.openPanel({ note, write: true }));
    expect(page.queryByRole('textbox')).toBeNull();
    user.library.addNote('', note, { quote: quote('40 patients'), colour: 'sky' });
    void act(() => user.session.changed());
    const field = await page.findByRole('textbox', { name: 'Note' });
    expect(user.focused).toBe(field);
  });
});

describe('quotes that are not on the page', () => {
  it('stand by themselves with their words, below all others', async () => {
    const lost = user.library.addNote('', undefined, { quote: quote('gone words'), colour: 'sky' });
    user.library.addNote('', undefined, { quote: quote('found words'), colour: 'green' });
    const page = await user.opensThePage();
    expect(page.queryByText('Not found on this page')).toBeNull();
    highlights.loses(lost);
    const heading = page.getByRole('heading', { name: 'Not found on this page' });
    expect(order(page.getByText('found words'), heading, page.getByText('gone words'))).toBe(true);
    expect(page.queryByRole('button', { name: 'gone words' })).toBeNull();
    highlights.loses();
    expect(page.queryByText('Not found on this page')).toBeNull();
    expect(page.getByRole('button', { name: 'gone words' })).toBeDefined();
  });

  it('of the full text alarm nobody where only the abstract is', async () => {
    const lost = user.library.addNote('', undefined, {
      quote: quote('a sentence of the methods', 'full-text'),
      colour: 'sky',
    });
    const page = await user.opensThePage({ ids: { ...user.ids, pmcid: 'PMC7349352' } });
    highlights.loses(lost);
    expect(page.queryByText('Not found on this page')).toBeNull();
    expect(page.getByRole('link', { name: 'In the full text on PMC' })).toHaveProperty(
      'href',
      'https://pmc.ncbi.nlm.nih.gov/articles/PMC7349352/',
    );
    expect(page.getByText('a sentence of the methods')).toBeDefined();
    highlights.hasFullText = true;
    highlights.loses(lost);
    expect(page.getByText('Not found on this page')).toBeDefined();
  });

  it('move nothing while a note is written', async () => {
    const id = user.library.addNote('Mine', undefined, { quote: quote('gone words'), colour: 'sky' });
    const page = await user.opensThePage();
    await user.clicks(page.getByRole('button', { name: 'Edit' }));
    const field = page.getByRole('textbox');
    highlights.loses(id);
    expect(page.getByRole('textbox')).toBe(field);
    expect(user.focused).toBe(field);
    await user.presses(field, { key: 'Escape' });
    expect(page.getByText('Not found on this page')).toBeDefined();
  });
});
