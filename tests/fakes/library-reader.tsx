import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { EntriesPage } from '../../src/library/entries/entries-page.tsx';
import { KeptList } from '../../src/library/entries/kept-list.ts';
import type { GoTo } from '../../src/library/views.ts';
import { FakeEntries, listed } from './fake-entries.ts';
import { sizeElements } from './sized-elements.ts';
import { speakEnglish } from './speak-english.ts';

/** Someone with three entries in the library, who looks at its list in a wide window. */
export class LibraryReader {
  readonly world = new FakeEntries();
  readonly kept = new KeptList(this.world);
  readonly goTo = vi.fn<GoTo>();

  constructor() {
    fakeBrowser.reset();
    speakEnglish();
    sizeElements(1_200, 600);
    const more = { journal: 'BMJ', tagKeys: ['sepsis'] };
    this.world.has([
      listed(1, {
        ...{ title: 'Sepsis in neonates', authors: ['Okafor A'], year: 2019, journal: 'Lancet' },
        ...{ tagKeys: ['methods/rct', 'sepsis'], status: 'read' },
      }),
      listed(2, { ...more, title: 'Heart failure', year: 2021, firstNote: 'Compare with sepsis.' }),
      listed(3, { ...more, title: 'Aspirin after stroke', year: 2020, tagKeys: [], isRetracted: true }),
    ]);
  }

  /** Opens the page at an address, which changes as the user goes. */
  async opens({ path = '', query = '', tag = '', origin = '', isRead = true } = {}): Promise<void> {
    const { kept: list, goTo } = this;
    function Page() {
      const [place, setPlace] = useState({ path, query, tag, origin });
      goTo.mockImplementation((_view, to = '', { query: words = place.query } = {}) =>
        setPlace({ path: to, query: words, tag: '', origin: '' }),
      );
      return <EntriesPage {...{ list, goTo }} {...place} />;
    }
    render(<Page />);
    await screen.findByRole('main');
    await act(() => Promise.resolve());
    if (isRead) this.reads();
  }

  /** Looks at another view of the library. */
  goesElsewhere(): void {
    cleanup();
  }

  leaves(): void {
    cleanup();
    vi.restoreAllMocks();
  }

  /** The library reads so many of its entries, or all. */
  reads(many?: number): void {
    void act(() => this.world.reads(many));
  }

  types(query: string): void {
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: query } });
  }

  press(key: string, more: KeyboardEventInit = {}): void {
    fireEvent.keyDown(this.list, { key, ...more });
  }

  /** Ticks a filter. */
  async chooses(name: string): Promise<void> {
    fireEvent.click(await screen.findByRole('checkbox', { name }));
  }

  clicks(name: string | RegExp): void {
    fireEvent.click(screen.getByRole('button', { name }));
  }

  get list(): HTMLElement {
    return screen.getByRole('grid', { name: 'Entries' });
  }

  /** The titles that are drawn. */
  get titles(): string[] {
    return [...document.querySelectorAll('.line-title')].map((title) =>
      title.textContent.replace('Retracted ', ''),
    );
  }

  /** How many were found, as the page says it. */
  get count(): string {
    return screen.getByText(/^\d+ (articles?|of \d+)$/).textContent;
  }
}
