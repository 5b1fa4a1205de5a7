// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { FakeLibrary } from '../../../tests/fakes/fake-library.ts';
import type { Reading } from '../../pages/reading.ts';
import { keysInForce, type OwnKeys } from '../../settings/key-actions.ts';
import { makeHost } from '../host.ts';
import { guardKeys } from '../key-guard.ts';
import { keys } from './keys.ts';

const trust = vi.hoisted(() => ({ all: true }));
vi.mock('../trusted.ts', () => ({
  trusted: (handler: (event: Event) => void) => (event: Event) => {
    if (trust.all) handler(event);
  },
}));

const act = vi.fn(() => Promise.resolve());
let library: FakeLibrary;
let session: ReturnType<FakeLibrary['session']>;
let pageHears: string[];
let pageLife: AbortController;

/** A page with PubMargin, whose own listeners came later. */
async function opens(kind: Reading['kind'] = 'article'): Promise<void> {
  library = new FakeLibrary({ pmid: '36455991' });
  session = library.session({ kind });
  chooses({}, kind === 'results' ? kind : 'article');
  guardKeys(window, session.signal);
  keys(session);
  await settle();
  window.addEventListener('keydown', ({ key }) => pageHears.push(key), {
    capture: true,
    signal: pageLife.signal,
  });
}
const chooses = (own: OwnKeys, kind: 'article' | 'results' = 'article') => {
  library.keys = Object.fromEntries(keysInForce(own, kind));
};
const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

function press(target: Element, key: string, options: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', {
    ...{ key, bubbles: true, composed: true, cancelable: true },
    ...options,
  });
  target.dispatchEvent(event);
  return event;
}

async function acted(target: Element, key: string, options: KeyboardEventInit = {}): Promise<unknown[]> {
  act.mockClear();
  press(target, key, options);
  await settle();
  return act.mock.calls.map((call: unknown[]) => call[1]);
}

function put(html: string): HTMLElement {
  document.body.replaceChildren(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
  const element = document.querySelector<HTMLElement>('#here');
  if (!element) throw new Error('Nothing is here.');
  return element;
}

beforeEach(() => {
  fakeBrowser.reset();
  trust.all = true;
  pageHears = [];
  pageLife = new AbortController();
  globalThis.pubMarginKeys = { act, noteOnLink: vi.fn(() => Promise.resolve()) };
  act.mockClear();
});
afterEach(() => {
  session.abort();
  pageLife.abort();
  document.body.replaceChildren();
});

describe('a key of ours', () => {
  beforeEach(() => opens());

  it('acts, and neither page nor browser hears of it', async () => {
    expect(await acted(document.body, 'n')).toEqual(['note']);
    const event = press(document.body, 't');
    expect(event.defaultPrevented).toBe(true);
    expect(pageHears).toEqual([]);
  });

  it.each([
    ['of another page kind', 'x', {}],
    ['that nobody has', 'q', {}],
    ['with Ctrl', 'n', { ctrlKey: true }],
    ['with Alt', 'n', { altKey: true }],
    ['with Meta', 'n', { metaKey: true }],
    ['with AltGr', 'n', { modifierAltGraph: true }],
    ['with Shift', 'N', { shiftKey: true }],
    ['of an input method', 'n', { isComposing: true }],
    ['that is no character', 'Enter', {}],
  ])('is the page’s %s', async (_what, key, options) => {
    expect(await acted(document.body, key, options)).toEqual([]);
    expect(pageHears).toEqual([key]);
  });

  it('is not one that a page makes up', async () => {
    trust.all = false;
    expect(await acted(document.body, 'n')).toEqual([]);
  });

  it('acts with Caps Lock, and on keyboards without Latin letters', async () => {
    expect(await acted(document.body, 'I')).toEqual(['include']);
    expect(await acted(document.body, 'ш', { code: 'KeyI' })).toEqual(['include']);
    expect(await acted(document.body, 'é', { code: 'KeyE' })).toEqual([]);
  });

  it('acts once while it is held down, but for moving on', async () => {
    expect(await acted(document.body, 'i', { repeat: true })).toEqual([]);
    expect(await acted(document.body, 'j', { repeat: true })).toEqual(['next']);
    expect(pageHears).toEqual([]);
  });
});

describe('while something is typed', () => {
  beforeEach(() => opens());

  it.each([
    '<input id="here">',
    '<input id="here" type="search">',
    '<input id="here" type="number">',
    '<input id="here" type="password">',
    '<textarea id="here"></textarea>',
    '<select id="here"><option>n</option></select>',
    '<div id="here" contenteditable tabindex="0"></div>',
    '<div contenteditable="true"><a id="here" href="#">n</a></div>',
    '<div id="here" role="textbox" tabindex="0"></div>',
    '<div role="listbox"><div id="here" role="option" tabindex="0"></div></div>',
    '<other-extension id="here" tabindex="0"></other-extension>',
    '<div id="here"></div>',
  ])('a key is a character, in %s', async (html) => {
    expect(await acted(put(html), 'n')).toEqual([]);
    expect(pageHears).toEqual(['n']);
  });

  it.each(['open', 'closed'] as const)(
    'a key is a character, in a field of another extension (%s)',
    async (mode) => {
      const root = put('<div id="here"></div>').attachShadow({ mode });
      const field = root.appendChild(document.createElement('input'));
      expect(await acted(field, 'n')).toEqual([]);
    },
  );

  it.each([
    '<a id="here" href="#">a link</a>',
    '<button id="here">a button</button>',
    '<input id="here" type="checkbox">',
    '<div id="here" tabindex="-1"></div>',
  ])('a key acts where there is nothing to type into: %s', async (html) => {
    expect(await acted(put(html), 'n')).toEqual(['note']);
  });

  it('in our own fields a key is a character, on our own buttons it acts', async () => {
    const host = makeHost('pubmargin-panel', [], session.signal);
    const field = document.createElement('textarea');
    const button = document.createElement('button');
    host.place.append(field, button);
    document.body.append(host.element);
    expect(await acted(field, 'n')).toEqual([]);
    expect(await acted(button, 'n')).toEqual(['note']);
    expect(pageHears).toEqual([]);
  });
});

describe('what the user chose', () => {
  it('holds: another key instead of the default', async () => {
    await opens();
    chooses({ note: 'q' });
    expect(await acted(document.body, 'q')).toEqual(['note']);
    expect(await acted(document.body, 'n')).toEqual([]);
  });

  it('holds with the next answer on pages that are open', async () => {
    await opens();
    library.keys = {}; // No single keys any more.
    expect(await acted(document.body, 'n')).toEqual([]);
    expect(await acted(document.body, '?', { shiftKey: true })).toEqual([]);
    expect(pageHears).toEqual(['n', '?']);
    chooses({});
    expect(await acted(document.body, '?', { shiftKey: true })).toEqual(['help']);
  });
});

it('acts on lists of results as on articles, and nowhere else', async () => {
  await opens('results');
  expect(await acted(document.body, 'x')).toEqual(['tick']);
  expect(await acted(document.body, 'h')).toEqual([]);
  session.abort();
  await opens('none');
  expect(await acted(document.body, 'n')).toEqual([]);
});

describe('hands that keep typing while the field they asked for is on its way', () => {
  let loaded: () => void;
  const insert = vi.fn(() => true);
  beforeEach(async () => {
    Object.assign(document, { execCommand: insert });
    insert.mockClear();
    act.mockReturnValueOnce(new Promise((resolve) => (loaded = () => resolve())));
    await opens();
    press(document.body, 'n');
    for (const key of ['h', 'i', 'x', 'Backspace', 'Enter', '!']) press(document.body, key);
  });
  const comes = () => {
    const host = makeHost('pubmargin-panel', [], session.signal);
    const field = host.place.appendChild(document.createElement('textarea'));
    document.body.append(host.element);
    field.focus();
  };

  it('find in it what they typed, and nothing else was done', async () => {
    await settle();
    expect(act).toHaveBeenCalledTimes(1);
    expect(pageHears).toEqual([]);
    comes();
    await new Promise((resolve) => setTimeout(resolve, 40));
    expect(insert).toHaveBeenCalledExactlyOnceWith('insertText', false, 'hi!');
  });

  it('find it before what they type into the field themselves', () => {
    comes();
    const field = document.querySelector('pubmargin-panel')?.shadowRoot?.querySelector('textarea');
    if (field) press(field, 'W');
    expect(insert).toHaveBeenCalledExactlyOnceWith('insertText', false, 'hi!');
  });

  it('are not waited for when no field comes', async () => {
    vi.useFakeTimers();
    loaded();
    await vi.advanceTimersByTimeAsync(1500);
    vi.useRealTimers();
    expect(await acted(document.body, 'i')).toEqual(['include']);
  });
});
