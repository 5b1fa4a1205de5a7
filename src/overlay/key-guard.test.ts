// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeHost, markUnsaved, removeOrphans } from './host.ts';
import { guardKeys, onKeys } from './key-guard.ts';

const trust = vi.hoisted(() => ({ all: true }));
vi.mock('./trusted.ts', () => ({
  trusted: (handler: (event: Event) => void) => (event: Event) => {
    if (trust.all) handler(event);
  },
}));

let life: AbortController;
let pageHears: string[];

function press(target: Element, key: string, options: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', {
    key,
    bubbles: true,
    composed: true,
    cancelable: true,
    ...options,
  });
  target.dispatchEvent(event);
  return event;
}

function fieldInHost(): HTMLTextAreaElement {
  const host = makeHost('pubmargin-panel', [], life.signal);
  const field = document.createElement('textarea');
  host.place.append(field);
  document.body.append(host.element);
  return field;
}

beforeEach(() => {
  life = new AbortController();
  trust.all = true;
  pageHears = [];
  guardKeys(window, life.signal);
  window.addEventListener('keydown', (event) => pageHears.push(`window ${event.key}`), {
    capture: true,
    signal: life.signal,
  });
  document.addEventListener('keydown', (event) => pageHears.push(`document ${event.key}`), {
    signal: life.signal,
  });
});
afterEach(() => {
  life.abort();
  document.body.replaceChildren();
});

describe('the key guard', () => {
  it('keeps what is typed into our hosts from the page, and lets it arrive', () => {
    const event = press(fieldInHost(), 's');
    expect(pageHears).toEqual([]);
    expect(event.defaultPrevented).toBe(false);
  });

  it('leaves the keys of the page to the page', () => {
    press(document.body, 's');
    expect(pageHears).toEqual(['window s', 'document s']);
  });

  it('hands keys to our own handlers, inner elements first, until one handles them', () => {
    const field = fieldInHost();
    const heard: string[] = [];
    onKeys(field, (event) => heard.push(`field ${event.key}`), life.signal);
    onKeys(
      field.getRootNode(),
      (event) => {
        heard.push(`root ${event.key}`);
      },
      life.signal,
    );
    onKeys(field, (event) => event.key === 'Escape' && event.preventDefault(), life.signal);
    press(field, 'a');
    press(field, 'Escape');
    expect(heard).toEqual(['field a', 'root a', 'field Escape']);
  });

  it('leaves keys that belong to an input method alone', () => {
    const field = fieldInHost();
    const heard = vi.fn();
    onKeys(field, heard, life.signal);
    press(field, 'Escape', { isComposing: true });
    expect(heard).not.toHaveBeenCalled();
  });

  it('ignores keys that a page makes up', () => {
    const field = fieldInHost();
    const heard = vi.fn();
    onKeys(field, heard, life.signal);
    trust.all = false;
    press(field, 'Escape');
    expect(heard).not.toHaveBeenCalled();
  });

  it('forgets a handler when its signal aborts', () => {
    const field = fieldInHost();
    const heard = vi.fn();
    const own = new AbortController();
    onKeys(field, heard, own.signal);
    own.abort();
    press(field, 'Escape');
    expect(heard).not.toHaveBeenCalled();
  });
});

describe('a host', () => {
  it('keeps clicks and text inside', () => {
    const field = fieldInHost();
    const page = vi.fn();
    field.dispatchEvent(new Event('focusin', { bubbles: true, composed: true }));
    for (const type of ['click', 'input', 'paste']) {
      document.addEventListener(type, page, { signal: life.signal });
      field.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
    }
    expect(page).not.toHaveBeenCalled();
  });

  it('leaves the page when the extension goes, unless it keeps unsaved text', () => {
    const [saved, unsaved] = [fieldInHost(), fieldInHost()].map(
      (field) => (field.getRootNode() as ShadowRoot).host,
    );
    markUnsaved(unsaved as HTMLElement, true);
    life.abort();
    expect(saved?.isConnected).toBe(false);
    expect(unsaved?.isConnected).toBe(true);
  });

  it('of an orphaned script is removed by the next script, unless it keeps unsaved text', () => {
    document.body.append(document.createElement('pubmargin-badge'));
    const unsaved = document.createElement('pubmargin-panel');
    markUnsaved(unsaved, true);
    document.body.append(unsaved);
    const own = fieldInHost();
    removeOrphans(document);
    expect(document.querySelectorAll('pubmargin-badge')).toHaveLength(0);
    expect(unsaved.isConnected).toBe(true);
    expect(own.isConnected).toBe(true);
  });
});
