import { act, fireEvent, within } from '@testing-library/preact';
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { CHOOSING } from '../../src/overlay/choosing/choice-menu.tsx';
import { tools } from '../../src/overlay/editing/mount.tsx';
import { guardKeys } from '../../src/overlay/key-guard.ts';
import { panel } from '../../src/overlay/panel/panel.tsx';
import type { Reading } from '../../src/pages/reading.ts';
import { FakeLibrary } from './fake-library.ts';
import { FakeLocks } from './fake-locks.ts';
import { world } from './panel-world.ts';
import { speakEnglish } from './speak-english.ts';

class NoResizes {
  observe(): void {}
  disconnect(): void {}
}

let articles = 30_000_000;

/** Someone with a page open whose panel is docked; an article of its own for each, since lost editors keep on saving. */
export class PanelUser {
  readonly ids = { pmid: String(articles++) };
  readonly library = new FakeLibrary(this.ids);
  session = this.library.session();

  constructor() {
    fakeBrowser.reset();
    speakEnglish();
    vi.stubGlobal('ResizeObserver', NoResizes);
    Object.defineProperty(navigator, 'locks', { value: new FakeLocks(), configurable: true });
    globalThis.pubMarginEditingTools = tools;
    globalThis.pubMarginChoosing = CHOOSING;
    world.place = { kind: 'docked', left: 1_000, top: 100, width: 300, height: 2_000 };
    world.ask = this.library.ask;
  }

  /** Opens the page and gives what is in the panel's shadow root. */
  async opensThePage(reading: Partial<Reading> = {}) {
    this.session = this.library.session(reading);
    guardKeys(window, this.session.signal);
    void act(() => panel(this.session));
    await settle();
    const place = this.#root()?.lastElementChild;
    return within(place instanceof HTMLElement ? place : document.body);
  }

  leavesThePage(): void {
    void act(() => this.session.abort());
    for (const host of document.querySelectorAll('pubmargin-panel')) host.remove();
  }

  get focused(): Element | null | undefined {
    return this.#root()?.activeElement;
  }

  async clicks(element: HTMLElement | undefined): Promise<void> {
    if (!element) throw new Error('There is nothing to click.');
    void act(() => void fireEvent.click(element));
    await settle();
  }

  types(field: HTMLElement, value: string): void {
    void act(() => void fireEvent.input(field, { target: { value } }));
  }

  async presses(field: HTMLElement, init: KeyboardEventInit): Promise<void> {
    const event = new KeyboardEvent('keydown', { ...init, bubbles: true, composed: true, cancelable: true });
    void act(() => void field.dispatchEvent(event));
    await settle();
  }

  async leaves(field: HTMLElement): Promise<void> {
    void act(() => void fireEvent(field, new FocusEvent('focusout', { bubbles: true })));
    await settle();
  }

  #root(): ShadowRoot | null | undefined {
    return document.querySelector('pubmargin-panel')?.shadowRoot;
  }
}

/** Effects ask, answers draw, drawing has effects: a few rounds of it. */
async function settle(): Promise<void> {
  for (let round = 0; round < 4; round++) {
    await act(() => new Promise<void>((resolve) => setTimeout(resolve, 5)));
  }
}
