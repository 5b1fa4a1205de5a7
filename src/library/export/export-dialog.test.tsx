// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openDialogs } from '../../../tests/fakes/modal-dialogs.ts';
import { speakEnglish } from '../../../tests/fakes/speak-english.ts';
import { exportFile } from '../../export/export-file.ts';
import { lookForLosses } from '../../export/look-for-losses.ts';
import type { Waiting } from '../../export/records-of-library.ts';
import { WRITABLE_FORMATS } from '../../export/writable-formats.ts';
import { lastExportFormat, lastExportLeft } from '../../settings/last-export.ts';
import { article, emptyLibrary, noteId } from '../../store/library.fixture.ts';
import { tagMany } from '../../store/write/change-many.ts';
import { setChoice } from '../../store/write/choices.ts';
import { saveNote } from '../../store/write/notes.ts';
import type { Library } from '../../store/write/writing.ts';
import { ExportDialog } from './export-dialog.tsx';
import type { ExportWorld } from './export-world.ts';

vi.mock('../../protocol/private-window.ts', () => ({ mayWriteHere: () => true }));

speakEnglish();
openDialogs();
afterEach(cleanup);
// Preact looks after what was drawn last within a tenth of a second, and needs the page for it.
afterAll(() => new Promise((resolve) => setTimeout(resolve, 100)));

const PMIDS = ['1', '2', '3'];
let library: Library;
let saved: File[];
let world: ExportWorld;
/** Something that waits until the test lets it go on. */
let hold: ((waiting: Waiting) => Promise<unknown>) | undefined;
beforeEach(async () => {
  fakeBrowser.reset();
  library = await emptyLibrary();
  const subjects = PMIDS.map((pmid) => article({ pmid }, { title: `Trial ${pmid}` }));
  await tagMany(library, subjects, 'rct');
  await saveNote(library, article({ pmid: '2' }), { note: noteId(1), text: 'Doubtful.', author: 'Ada' });
  saved = [];
  hold = undefined;
  world = {
    formats: WRITABLE_FORMATS,
    folder: undefined,
    losses: async (format, chosen, waiting) => {
      await hold?.(waiting);
      return lookForLosses(library.db, format, chosen, waiting);
    },
    fileOf: async (options, waiting) => {
      await hold?.(waiting);
      return exportFile(library.db, options, waiting);
    },
    save: (file) => void saved.push(file),
  };
});

const onClose = vi.fn();
const opens = () =>
  render(<ExportDialog subject={{ count: 3, title: 'tag:rct' }} world={world} onClose={onClose} />);
const button = (name: string) => screen.getByRole('button', { name });
const format = () => screen.getByRole<HTMLSelectElement>('combobox', { name: 'Format' });
const losses = async () => within(await screen.findByRole('region', { name: 'What is lost' }));
const until = (signal: AbortSignal) => new Promise((resolve) => signal.addEventListener('abort', resolve));

describe('the export of articles', () => {
  it('says what the format does not carry, with counts and examples, before anything is saved', async () => {
    opens();
    const lost = await losses();
    lost.getByText('RIS does not carry:');
    const lines = lost.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(lines).toContain('colours of tags (3 articles)“Trial 1”, “Trial 2”, “Trial 3”');
    expect(lines).toContain('authors of notes (1 article)“Trial 2”');
    expect(saved).toEqual([]);
  });

  it('says so anew for another format and another choice of what goes along', async () => {
    opens();
    await losses();
    fireEvent.click(screen.getByRole('checkbox', { name: 'Tags' }));
    fireEvent.click(screen.getByRole('checkbox', { name: 'Notes' }));
    await screen.findByText('RIS carries all of this.');
    fireEvent.click(screen.getByRole('checkbox', { name: 'Tags' }));
    fireEvent.change(format(), { target: { value: 'csl-json' } });
    fireEvent.click(screen.getByRole('checkbox', { name: 'Tags' }));
    await screen.findByText('CSL-JSON carries all of this.');
  });

  it('says what comes back to PubMargin, and no other program sees', async () => {
    await setChoice(library, article({ pmid: '2' }), 'decision', 'exclude');
    opens();
    await losses();
    fireEvent.change(format(), { target: { value: 'bibtex' } });
    const lost = await losses();
    await lost.findByText('All of this comes back to PubMargin from BibTeX.');
    lost.getByText('Other programs don’t see:');
    const lines = lost.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(lines).toContain('decision (1 article)“Trial 2”');
    expect(lines).toContain('colours of tags (3 articles)“Trial 1”, “Trial 2”, “Trial 3”');
  });

  it('names formats by the programs that read them', async () => {
    opens();
    await losses();
    const names = [...format().options].map(({ text }) => text);
    expect(names).toContain('RIS — EndNote, Zotero, Mendeley, Rayyan');
    expect(names).toHaveLength(WRITABLE_FORMATS.length);
  });

  it('saves the file, says so, and begins with the same choice the next time', async () => {
    opens();
    await losses();
    fireEvent.change(format(), { target: { value: 'pmid-list' } });
    fireEvent.click(screen.getByRole('checkbox', { name: 'Abstract' }));
    await waitFor(() => expect(button('Save file').getAttribute('aria-disabled')).toBe('false'));
    fireEvent.click(button('Save file'));
    await screen.findByText(/^Saved as pubmargin-.*\.txt: 3 articles\.$/);
    expect(await saved[0]?.text()).toBe('1\n2\n3\n');
    expect([await lastExportFormat.getValue(), await lastExportLeft.getValue()]).toEqual([
      'pmid-list',
      ['abstract'],
    ]);
    cleanup();
    opens();
    await waitFor(() => expect(format().value).toBe('pmid-list'));
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Abstract' }).checked).toBe(false);
  });

  it('waits with the saving until it is known what is lost, or the user does not want to know', async () => {
    hold = ({ progress, signal }) => {
      progress(1, 3);
      return until(signal);
    };
    opens();
    const bar = await screen.findByRole('progressbar', { name: 'Checking what RIS does not carry…' });
    await waitFor(() => expect(bar).toHaveProperty('value', 1));
    fireEvent.click(button('Save file'));
    fireEvent.click(button('Stop checking'));
    await screen.findByText(/Checked 0 of 3 articles\.$/);
    expect(saved).toEqual([]);
    hold = undefined;
    fireEvent.click(button('Save file'));
    await waitFor(() => expect(saved).toHaveLength(1));
  });

  it('saves nothing when it is cancelled, and can be begun anew', async () => {
    opens();
    await losses();
    hold = ({ signal }) => until(signal);
    fireEvent.click(button('Save file'));
    fireEvent.click(await screen.findByRole('button', { name: 'Cancel' }));
    await screen.findByText('Cancelled. Nothing was saved.');
    hold = undefined;
    fireEvent.click(button('Save file'));
    await waitFor(() => expect(saved).toHaveLength(1));
  });

  it('says what went wrong', async () => {
    opens();
    await losses();
    hold = () => Promise.reject(new Error('The disk is gone.'));
    fireEvent.click(button('Save file'));
    await screen.findByRole('alert');
    hold = undefined;
    fireEvent.click(button('Try again'));
    await waitFor(() => expect(saved).toHaveLength(1));
  });

  it('is closed by its button', async () => {
    opens();
    await losses();
    fireEvent.click(button('Close'));
    expect(onClose).toHaveBeenCalledOnce();
  });
});
