import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { expect, vi } from 'vitest';
import { addDraft } from '../../src/library/add/add-draft.ts';
import { AddPage } from '../../src/library/add/add-page.tsx';
import { Adding } from '../../src/library/add/adding.ts';
import type { GoTo } from '../../src/library/views.ts';
import { FakeAddWorld } from './fake-add-world.ts';
import { speakEnglish } from './speak-english.ts';

/** Someone who adds lists of articles to the library. */
export class ListAdder {
  readonly world = new FakeAddWorld();
  readonly goTo = vi.fn<GoTo>();
  readonly #draft = addDraft();
  readonly #adding = new Adding(this.world);

  constructor() {
    speakEnglish();
  }

  /** Preact lets go of its last frame a tenth of a second after it was drawn; jsdom must still be there. */
  static isGone(): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, 150));
  }

  leaves(): void {
    cleanup();
  }

  /** Goes to another view and back. */
  async comesBack(): Promise<void> {
    cleanup();
    this.#opens();
    await screen.findByRole('table');
  }

  async pastes(text: string): Promise<void> {
    if (!screen.queryByRole('textbox')) this.#opens();
    fireEvent.input(this.field(), { target: { value: text } });
    await waitFor(() => expect(screen.queryAllByRole('region').length).toBeGreaterThan(0));
  }

  async addsTag(name: string): Promise<void> {
    fireEvent.click(this.button('Add tag'));
    const box = await screen.findByRole('combobox', { name: 'Tag' });
    fireEvent.input(box, { target: { value: name } });
    fireEvent.keyDown(box, { key: 'Enter' });
    await screen.findByRole('button', { name: `Remove tag ${name}` });
  }

  field(): HTMLTextAreaElement {
    return screen.getByRole('textbox', { name: /^PMIDs, DOIs/ });
  }

  button(name: string | RegExp): HTMLButtonElement {
    return screen.getByRole('button', { name });
  }

  /** The rows of the table: title with second line, state and line. */
  rows(): string[][] {
    const drawn = screen.getAllByRole('row').slice(1);
    return drawn.map((row) =>
      within(row)
        .getAllByRole('cell')
        .slice(1)
        .map((cell) => cell.textContent),
    );
  }

  status(): string[] {
    return screen.getAllByRole('status').map(({ textContent }) => textContent);
  }

  #opens(): void {
    render(<AddPage world={this.world} draft={this.#draft} adding={this.#adding} goTo={this.goTo} />);
  }
}
