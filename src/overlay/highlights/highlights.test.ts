// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeLibrary } from '../../../tests/fakes/fake-library.ts';
import * as page from '../../../tests/fakes/highlighted-page.ts';
import { anchoring } from '../../anchor/anchor.ts';
import { AppError } from '../../lib/app-error.ts';
import { highlightToolbar } from '../../settings/settings.ts';
import { guardKeys } from '../key-guard.ts';
import type { PageSession, PanelGoal } from '../page-session.ts';
import { highlights } from './highlights.ts';
import { startTools } from './start-tools.ts';
import { startHighlighter } from './start.ts';

vi.mock('../trusted.ts', () => ({ trusted: (handler: unknown) => handler }));
vi.mock('../../protocol/private-window.ts', () => ({ mayWriteHere: () => true }));
const place = vi.hoisted(() => ({ kind: 'docked' }));
vi.mock('../panel/place-panel.ts', () => ({ placePanel: () => place }));
const world = vi.hoisted(() => ({ ask: vi.fn<(name: string, request: unknown) => Promise<unknown>>() }));
vi.mock('../../protocol/ask.ts', () => ({ ask: world.ask }));

const { bar, buttons, isShown, painted, press, rest, said, select, sentence } = page;
const highlighted = (...what: Parameters<typeof page.quoteOf>) =>
  library.addNote('', undefined, page.quoteOf(...what));

let library: FakeLibrary;
let session: PageSession & { abort(): void };
/** Which late scripts came. */
let scripts: string[];
let goals: unknown[];

beforeEach(() => {
  page.openHighlightedPage();
  library = new FakeLibrary({ pmid: '1' });
  session = library.session();
  scripts = [];
  goals = [];
  session.onOpenPanel((goal?: PanelGoal) => goals.push(goal));
  for (const name of ['pubMarginHighlighter', 'pubMarginHighlighting', 'pubMarginHighlightTools'] as const) {
    globalThis[name] = undefined;
  }
  world.ask.mockReset().mockImplementation((name, request) => {
    if (name !== 'load-script') return library.ask(...([name, request] as Parameters<FakeLibrary['ask']>));
    const { script } = request as { script: string };
    scripts.push(script);
    if (script === 'highlighter') globalThis.pubMarginHighlighting ??= startHighlighter;
    else if (script === 'anchoring') globalThis.pubMarginAnchoring ??= anchoring;
    else globalThis.pubMarginHighlightTools ??= startTools;
    return Promise.resolve({});
  });
  guardKeys(window, session.signal);
});
afterEach(() => page.leaveHighlightedPage(session));

async function visit(): Promise<void> {
  highlights(session);
  await session.refresh();
  await rest();
}

describe('what highlights take is loaded', () => {
  it('when the article has one: what paints it', async () => {
    library.addNote('Without a quote.');
    await visit();
    expect(scripts).toEqual([]);
    highlighted(3, 7);
    await session.refresh();
    await rest();
    expect(scripts).toEqual(['highlighter']);
    expect(painted()).toEqual({ 'pubmargin-sky': ['woke'] });
  });

  it('when something was selected before the page had come to its end', async () => {
    await select(3, 7);
    await visit();
    expect(scripts).toEqual(['highlighter', 'highlight-tools']);
    expect(isShown()).toBe(true);
  });

  it('when something is selected on the page of an article, once it has come to rest', async () => {
    await visit();
    window.dispatchEvent(new Event('pointerdown'));
    await select(3, 7);
    expect(scripts).toEqual([]);
    window.dispatchEvent(new Event('pointerup'));
    await rest();
    expect(scripts).toEqual(['highlighter', 'highlight-tools']);
    expect(isShown()).toBe(true);
  });

  it('not on a list of results, and not with the toolbar switched off', async () => {
    session = library.session({ kind: 'results' });
    await visit();
    await select(3, 7);
    session = library.session();
    await highlightToolbar.setValue(false);
    await visit();
    await select(3, 8);
    expect(scripts).toEqual([]);
  });
});

describe('the toolbar', () => {
  it('highlights what is selected, in the colour that is pressed', async () => {
    await visit();
    await select(3, 22);
    expect(buttons().map((one) => one.getAttribute('aria-label'))).toEqual([
      'Highlight in yellow',
      'Highlight in green',
      'Highlight in sky blue',
      'Highlight in orange',
      'Highlight in purple',
      'Note',
    ]);
    await press('Highlight in green');
    expect(library.written).toEqual([
      expect.objectContaining({ type: 'highlight', colour: 'green', author: '' }),
    ]);
    expect(painted()).toEqual({ 'pubmargin-green': ['woke forty patients'] });
    expect(said()).toBe('Highlighted in green.');
    expect(isShown()).toBe(false);
    expect(getSelection()?.isCollapsed).toBe(true);
    expect(goals).toEqual([]);
  });

  it('begins a note on it, in the colour that was used last', async () => {
    await visit();
    await select(3, 7);
    await press('Highlight in green');
    await select(8, 13);
    await press('Note');
    const [, made] = library.written;
    expect(made).toMatchObject({ type: 'highlight', colour: 'green' });
    expect(goals).toEqual([{ note: made?.type === 'highlight' ? made.note : '', write: true }]);
  });

  it('is offered once for a selection, and not for one elsewhere', async () => {
    await visit();
    await select(3, 7);
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    expect(isShown()).toBe(false);
    await select(3, 7);
    expect(isShown()).toBe(false);
    await select(3, 9);
    expect(isShown()).toBe(true);
    await select(0, 5, document.querySelector('#other')?.firstChild ?? document);
    expect(isShown()).toBe(false);
  });

  it('is reached by Alt+F10, walked by arrows and left by Escape; the selection stays', async () => {
    await visit();
    await select(3, 7);
    const focused = () => bar()?.getRootNode();
    const name = () => {
      const root = focused();
      return root instanceof ShadowRoot ? root.activeElement?.getAttribute('aria-label') : undefined;
    };
    const key = async (pressed: string, init: KeyboardEventInit = {}) => {
      const root = focused();
      const at = (root instanceof ShadowRoot && root.activeElement) || document.body;
      at.dispatchEvent(
        new KeyboardEvent('keydown', {
          key: pressed,
          bubbles: true,
          composed: true,
          cancelable: true,
          ...init,
        }),
      );
      await rest();
    };
    await key('F10', { altKey: true });
    expect(name()).toBe('Highlight in yellow');
    await key('ArrowLeft');
    expect(name()).toBe('Note');
    await key('ArrowRight');
    await key('ArrowRight');
    expect(name()).toBe('Highlight in green');
    await key('Escape');
    expect(isShown()).toBe(false);
    expect(name()).toBeUndefined();
    expect(String(getSelection())).toBe('woke');
  });

  it('says why the library did not take a highlight, unpaints it, and tries again', async () => {
    await visit();
    await select(3, 7);
    library.failing = new AppError('quota', 'full');
    await press('Highlight in green');
    expect(painted()).toEqual({});
    expect(bar()?.textContent).toContain('no space left');
    expect(said()).toContain('no space left');
    library.failing = undefined;
    await press('Try again');
    expect(painted()).toEqual({ 'pubmargin-green': ['woke'] });
  });
});

describe('a highlight that is clicked', () => {
  const click = async (
    init: MouseEventInit = {},
    on: Element | null = document.querySelector('.abstract p'),
  ) => {
    on?.dispatchEvent(new MouseEvent('click', { bubbles: true, clientX: 5, clientY: 5, ...init }));
    await rest();
  };

  it('opens its note, and can be recoloured, written on and removed there', async () => {
    const note = highlighted(3, 7);
    await visit();
    await click();
    expect(goals).toEqual([{ note }]);
    await press('Make it purple');
    expect(painted()).toEqual({ 'pubmargin-purple': ['woke'] });
    await press('Remove');
    expect(painted()).toEqual({});
    expect(said()).toBe('Highlight removed.');
    await press('Undo');
    expect(painted()).toEqual({ 'pubmargin-purple': ['woke'] });
    await click();
    await press('Note');
    expect(goals.at(-1)).toEqual({ note, write: true });
  });

  it('is not meant by a click on a link, with a key held, at the end of selecting, or beside it', async () => {
    highlighted(3, 7);
    await visit();
    await click({}, document.querySelector('.abstract a'));
    await click({ ctrlKey: true });
    await click({ clientX: 300 });
    getSelection()?.setBaseAndExtent(sentence(), 0, sentence(), 2);
    await click();
    expect(goals).toEqual([]);
  });

  it('is the shorter of two that overlap', async () => {
    highlighted(0, 22);
    const shorter = highlighted(3, 7, 'green');
    await visit();
    await click();
    expect(goals).toEqual([{ note: shorter }]);
  });

  it('shows no bar in a narrow window, where the panel covers the page', async () => {
    highlighted(3, 7);
    place.kind = 'sheet';
    await visit();
    await click();
    place.kind = 'docked';
    expect(goals).toHaveLength(1);
    expect(isShown()).toBe(false);
  });
});

describe('the paint', () => {
  it('shows two highlights of one colour that overlap as two', async () => {
    highlighted(0, 12);
    highlighted(8, 22);
    await visit();
    expect(painted()).toEqual({
      'pubmargin-sky': ['We woke fort'],
      'pubmargin-sky-2': ['forty patients'],
    });
  });

  it('follows the text when the page changes, and says what is not there any more', async () => {
    const note = highlighted(3, 7);
    await visit();
    const heard = vi.fn();
    globalThis.pubMarginHighlighter?.subscribe(heard, session.signal);
    sentence().nodeValue = 'First. We woke forty patients. They were ';
    await rest();
    expect(painted()).toEqual({ 'pubmargin-sky': ['woke'] });
    expect(heard).not.toHaveBeenCalled();
    document.querySelector('.abstract-content p')?.replaceChildren('Nothing of it.');
    await rest();
    expect(painted()).toEqual({});
    expect([...(globalThis.pubMarginHighlighter?.lost ?? [])]).toEqual([note]);
    expect(heard).toHaveBeenCalledTimes(1);
  });

  it('goes with the visit', async () => {
    highlighted(3, 7);
    await visit();
    session.abort();
    expect(painted()).toEqual({});
    expect(document.querySelector('pubmargin-toolbar')).toBeNull();
    expect(globalThis.pubMarginHighlighter).toBeUndefined();
  });
});
