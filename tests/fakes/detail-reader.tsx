import { act, cleanup, fireEvent, render, type RenderResult, within } from '@testing-library/preact';
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { ArticleKey } from '../../src/article/article-key.ts';
import { ArticleStage } from '../../src/beside-tab/article-stage.ts';
import { DetailView } from '../../src/library/detail/detail-view.tsx';
import { prepareDetail } from '../../src/library/detail/prepare-detail.ts';
import type { GoTo } from '../../src/library/views.ts';
import { FakeDetails } from './fake-details.ts';
import { FakeLocks } from './fake-locks.ts';
import { world } from './panel-world.ts';
import { speakEnglish } from './speak-english.ts';

/** Someone who looks at entries of the library in detail. Their tests replace `protocol/ask.ts` (panel-world.ts). */
export class DetailReader {
  readonly library = new FakeDetails();
  readonly goTo = vi.fn<GoTo>();
  readonly onClose = vi.fn();
  readonly #stage = new ArticleStage(true);
  #page: RenderResult | undefined;

  constructor() {
    fakeBrowser.reset();
    speakEnglish();
    Object.defineProperty(navigator, 'locks', { value: new FakeLocks(), configurable: true });
    Object.assign(fakeBrowser.extension, { inIncognitoContext: false });
    world.ask = this.library.ask;
    prepareDetail();
  }

  /** Opens the detail of an entry, in place of the one that is open. */
  async opens(entryKey: ArticleKey): Promise<void> {
    const { goTo, onClose, library } = this;
    const view = <DetailView {...{ entryKey, goTo, onClose }} stage={this.#stage} world={library.world} />;
    if (this.#page) this.#page.rerender(view);
    else this.#page = render(view);
    await settle();
  }

  closes(): void {
    this.#page?.unmount();
    this.#page = undefined;
  }

  leaves(): void {
    this.#page = undefined;
    cleanup();
  }

  /** The panel in which they keep what they keep of the article. */
  get panel() {
    const hosts = [...document.querySelectorAll<HTMLElement>('pubmargin-panel')];
    const place = hosts.find(({ hidden }) => !hidden)?.shadowRoot?.lastElementChild;
    if (!(place instanceof HTMLElement)) throw new Error('No panel is shown.');
    return within(place);
  }

  /** Says whether the browser would follow a link. */
  async clicks(element: HTMLElement, init: MouseEventInit = {}): Promise<boolean> {
    const followed = fireEvent.click(element, init);
    await settle();
    return followed;
  }

  async presses(element: Element, key: string, init: KeyboardEventInit = {}): Promise<void> {
    const how = { key, bubbles: true, composed: true, cancelable: true, ...init };
    const event = new KeyboardEvent('keydown', how);
    void act(() => void element.dispatchEvent(event));
    await settle();
  }

  /** Someone changes the library. */
  async seesChanges(): Promise<void> {
    this.library.changes();
    await settle();
  }
}

async function settle(): Promise<void> {
  for (let round = 0; round < 4; round++) await act(() => new Promise<void>((done) => setTimeout(done, 5)));
}
