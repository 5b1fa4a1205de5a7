// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { speakEnglish } from '../../tests/fakes/speak-english.ts';
import type { CitationStyle } from '../article/citation-style.ts';
import { lastCitationStyle } from '../settings/last-citation-style.ts';
import { CopyAs } from './copy-as.tsx';
import type { Copied } from './copy-rich.ts';

/** What is on the clipboard, by its kind. */
let clipboard: Record<string, string>;
class FakeItem {
  readonly kinds: Record<string, Blob>;
  constructor(kinds: Record<string, Blob>) {
    this.kinds = kinds;
  }
}
const write = vi.fn<(style: CitationStyle) => Promise<Copied>>();
const mayWrite = vi.hoisted(() => ({ mayWriteHere: vi.fn(() => true) }));
vi.mock('../protocol/private-window.ts', () => mayWrite);

beforeEach(() => {
  fakeBrowser.reset();
  speakEnglish();
  clipboard = {};
  vi.stubGlobal('ClipboardItem', FakeItem);
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: {
      writeText: (plain: string) => Promise.resolve(void (clipboard = { 'text/plain': plain })),
      write: async ([item]: FakeItem[]) => {
        const kinds = Object.entries(item?.kinds ?? {});
        clipboard = Object.fromEntries(
          await Promise.all(kinds.map(async ([kind, blob]) => [kind, await textOf(blob)] as const)),
        );
      },
    },
  });
  mayWrite.mayWriteHere.mockReturnValue(true);
  write.mockImplementation((style) =>
    Promise.resolve(
      style === 'ama' ? { plain: 'A title.', rich: 'A <i>title</i>.' } : { plain: `as ${style}` },
    ),
  );
});
afterEach(cleanup);

/** jsdom's blobs have no `text()`. */
const textOf = (blob: Blob) =>
  new Promise<string>((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.readAsText(blob);
  });

const settle = () => act(() => new Promise<void>((done) => setTimeout(done, 20)));
async function shows(takesFocus = false): Promise<void> {
  render(<CopyAs write={write} takesFocus={takesFocus} />);
  await settle();
}
async function copies(name: string): Promise<void> {
  fireEvent.click(screen.getByRole('button', { name }));
  await settle();
}
const said = () => screen.getByRole('status').textContent;

describe('copying a citation', () => {
  it('puts the text on the clipboard, says so, and shows it', async () => {
    await shows();
    await copies('BibTeX');
    expect(clipboard).toEqual({ 'text/plain': 'as bibtex' });
    expect(said()).toBe('Copied as BibTeX.');
    expect(screen.getByLabelText('BibTeX').textContent).toBe('as bibtex');
  });

  it('puts italics there too, where the style has them', async () => {
    await shows();
    await copies('AMA');
    expect(clipboard).toEqual({ 'text/plain': 'A title.', 'text/html': 'A <i>title</i>.' });
  });

  it('begins with the style that was used last', async () => {
    await shows();
    await copies('RIS');
    expect(await lastCitationStyle.getValue()).toBe('ris');
    cleanup();
    await shows(true);
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'RIS' }));
  });

  it('remembers nothing in a private window', async () => {
    mayWrite.mayWriteHere.mockReturnValue(false);
    await shows();
    await copies('RIS');
    expect(said()).toBe('Copied as RIS.');
    expect(await lastCitationStyle.getValue()).toBe('nlm');
  });

  it('gives the text to be copied by hand where the browser does not let it', async () => {
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
    await shows();
    await copies('AMA');
    expect(said()).toBe('Your browser did not let PubMargin copy it. Here it is as AMA:');
    expect(screen.getByLabelText('AMA').textContent).toBe('A title.');
  });

  it('says what went wrong, and does it again', async () => {
    write.mockRejectedValueOnce(new Error('not loaded'));
    await shows();
    await copies('APA');
    await copies('Try again');
    expect(said()).toBe('Copied as APA.');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('shows the style that was pressed last, whichever was written first', async () => {
    let late: ((text: Copied) => void) | undefined;
    write.mockReturnValueOnce(new Promise((resolve) => (late = resolve)));
    await shows();
    await copies('NLM (Vancouver)');
    await copies('RIS');
    late?.({ plain: 'late' });
    await settle();
    expect(said()).toBe('Copied as RIS.');
    expect(clipboard).toEqual({ 'text/plain': 'as ris' });
  });
});
