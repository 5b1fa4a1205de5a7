// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { speakEnglish } from '../../../tests/fakes/speak-english.ts';
import { citationOfMention } from '../../article/citation-of-mention.ts';
import type { BadgeView, Subject } from '../../protocol/messages.ts';
import type { EditingTools } from '../editing/tools.ts';
import { guardKeys } from '../key-guard.ts';
import { drawCard } from './card.tsx';
import { CardHolder } from './card-holder.ts';
import { addMarker, type Marker } from './marker.ts';

vi.mock('../trusted.ts', () => ({ trusted: (handler: unknown) => handler }));
/** Loads the scripts, as the background does. */
const ask = vi.hoisted(() => vi.fn<(name: string) => Promise<object>>());
vi.mock('../../protocol/ask.ts', () => ({ ask }));
const loadScripts = () => {
  globalThis.pubMarginMargin = { panel: () => undefined };
  globalThis.pubMarginCard = { drawCard };
  return Promise.resolve({});
};

const VIEW: BadgeView = {
  ...{
    key: 'pmid:10',
    name: 'In your library: 3 notes',
    title: 'A mentioned article',
    imported: false,
    noteCount: 3,
    reasons: [],
  },
  tags: [{ key: 'rct', name: 'rct', colour: 'blue', origin: '' }],
  notes: [
    { excerpt: 'Compare with table 2.', author: 'Reading Group', modified: Date.UTC(2025, 10, 22, 12) },
  ],
};
const SUBJECT: Subject = {
  ...{ ids: { pmid: '10' }, cites: [], citedBy: [] },
  source: { site: 'PubMed', page: 'https://pubmed.ncbi.nlm.nih.gov/36455991/' },
};

const PRINTED = 'Group R. A mentioned article. J Test. 2020;1:1.';

let life: AbortController;
let holder: CardHolder;
const closed = vi.fn();

function marker(view: BadgeView | null, text = PRINTED): Marker {
  const element = document.createElement('li');
  element.textContent = 'Group R. A mentioned article.';
  document.body.append(element);
  const mention = {
    role: 'reference',
    position: 1,
    ids: { pmid: '10' },
    text,
    parts: {},
  } as const;
  const made = addMarker({ ...mention, element, anchor: element }, view, life.signal);
  holder.serve(made);
  return made;
}

const card = ({ host }: Marker) => host.root.querySelector('[role=dialog]');
const point = ({ host }: Marker, type: 'pointerenter' | 'pointerleave') =>
  host.element.dispatchEvent(new Event(type));
const wait = () => vi.advanceTimersByTimeAsync(150);
const press = (target: Element, key: string) =>
  target.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }),
  );

beforeEach(() => {
  vi.useFakeTimers();
  speakEnglish();
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  HTMLElement.prototype.showPopover = () => undefined;
  life = new AbortController();
  guardKeys(window, life.signal);
  closed.mockReset();
  ask.mockReset().mockImplementation(loadScripts);
  void loadScripts();
  holder = new CardHolder(
    { subjectOf: () => SUBJECT, onSaved: () => undefined, onClosed: closed },
    life.signal,
  );
});
afterEach(async () => {
  life.abort();
  // Preact schedules effects once for all that wait: none may wait for a timer that is taken away.
  await vi.runOnlyPendingTimersAsync();
  document.body.replaceChildren();
  vi.useRealTimers();
});

describe('the card of a badge', () => {
  it('says what is kept, and leads to the article', async () => {
    const badge = marker(VIEW);
    point(badge, 'pointerenter');
    await wait();
    expect(card(badge)?.getAttribute('aria-label')).toBe('A mentioned article');
    const said = card(badge)?.textContent ?? '';
    for (const part of ['rct', 'Compare with table 2.', 'Reading Group', '2025', 'and 2 notes more']) {
      expect(said).toContain(part);
    }
    expect(card(badge)?.querySelector('a')?.href).toBe('https://pubmed.ncbi.nlm.nih.gov/10/');
  });

  it('is called by its identifier where page and library say no more of the article', () => {
    const badge = marker({ ...VIEW, title: undefined }, '');
    badge.button.click();
    expect(card(badge)?.getAttribute('aria-label')).toBe('PMID 10');
  });

  it('waits a moment before it opens and before it closes', async () => {
    const badge = marker(VIEW);
    point(badge, 'pointerenter');
    expect(card(badge)).toBeNull();
    await wait();
    point(badge, 'pointerleave');
    expect(card(badge)).not.toBeNull();
    point(badge, 'pointerenter');
    await wait();
    expect(card(badge)).not.toBeNull();
    point(badge, 'pointerleave');
    await wait();
    expect(card(badge)).toBeNull();
    expect(closed).toHaveBeenCalledWith(badge);
  });

  it('stays when the pointer leaves once it was clicked, and goes with the next click', async () => {
    const badge = marker(VIEW);
    badge.button.click();
    point(badge, 'pointerleave');
    await wait();
    expect(badge.button.getAttribute('aria-expanded')).toBe('true');
    badge.button.click();
    expect(card(badge)).toBeNull();
    expect(badge.button.getAttribute('aria-expanded')).toBe('false');
  });

  it('is one at a time', () => {
    const [first, second] = [marker(VIEW), marker(VIEW)];
    first.button.click();
    second.button.click();
    expect(card(first)).toBeNull();
    expect(card(second)).not.toBeNull();
  });

  it('closes with Escape from inside, and the focus is at the badge again', () => {
    const badge = marker(VIEW);
    badge.button.click();
    const inside = card(badge)?.querySelector('button');
    inside?.focus();
    if (inside) press(inside, 'Escape');
    expect(card(badge)).toBeNull();
    expect(badge.host.root.activeElement).toBe(badge.button);
  });

  it('closes with Escape, a click or the focus elsewhere in the page', () => {
    const badge = marker(VIEW);
    const elsewhere = document.createElement('button');
    document.body.append(elsewhere);
    const turnings = [
      () => press(document.body, 'Escape'),
      () => document.body.dispatchEvent(new Event('pointerdown', { bubbles: true })),
      () => elsewhere.focus(),
    ];
    for (const turn of turnings) {
      badge.button.click();
      card(badge)?.querySelector('button')?.focus();
      expect(card(badge)).not.toBeNull();
      turn();
      expect(card(badge)).toBeNull();
    }
  });

  it('of a "+" opens by a click only', async () => {
    const plus = marker(null);
    point(plus, 'pointerenter');
    await wait();
    expect(card(plus)).toBeNull();
    plus.button.click();
    expect(card(plus)?.textContent).toContain('Not in your library yet.');
  });

  it('lets the user add what the page prints of the article, and goes to the field again when asked', async () => {
    const mounted = { focus: vi.fn(), remove: vi.fn() };
    const tagField = vi.fn<EditingTools['tagField']>(() => mounted);
    const others = { noteEditor: () => mounted };
    globalThis.pubMarginEditingTools = { tagField, ...others };
    const plus = marker(null);
    plus.button.click();
    await wait();
    expect(tagField.mock.calls[0]?.[1].subject).toEqual({
      ...SUBJECT,
      citation: citationOfMention({ pmid: '10' }, PRINTED, {}),
    });
    const focused = mounted.focus.mock.calls.length;
    const buttons = card(plus)?.querySelectorAll('button') ?? [];
    [...buttons].find((button) => button.textContent === 'Add tag')?.click();
    await wait();
    expect(mounted.focus.mock.calls.length).toBeGreaterThan(focused);
    document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }));
    await wait();
    expect(mounted.remove).toHaveBeenCalled();
  });

  it('is drawn by a script that is loaded when the first one opens', async () => {
    globalThis.pubMarginMargin = undefined;
    globalThis.pubMarginCard = undefined;
    const badge = marker(VIEW);
    badge.button.click();
    await wait();
    expect(ask.mock.calls).toEqual([['load-script', { script: 'margin' }]]);
    expect(card(badge)?.textContent).toContain('Compare with table 2.');
    badge.button.click();
    badge.button.click();
    expect(ask).toHaveBeenCalledTimes(1);
  });

  it('closes again, and says so, where that script cannot be loaded', async () => {
    const complaint = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    globalThis.pubMarginMargin = undefined;
    globalThis.pubMarginCard = undefined;
    ask.mockRejectedValue(new Error('no tab'));
    const badge = marker(VIEW);
    badge.button.click();
    await wait();
    expect(card(badge)).toBeNull();
    expect(complaint.mock.calls).toEqual([['PubMargin: card failed.', new Error('no tab')]]);
    complaint.mockRestore();
  });

  it('goes when the extension does', () => {
    const badge = marker(VIEW);
    badge.button.click();
    life.abort();
    expect(card(badge)).toBeNull();
  });
});
