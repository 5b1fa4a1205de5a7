// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { FakeImports, previewOf } from '../../../tests/fakes/fake-imports.ts';
import { speakEnglish } from '../../../tests/fakes/speak-english.ts';
import { AppError } from '../../lib/app-error.ts';
import { ImportPage } from './import-page.tsx';
import { ImportRun } from './import-run.ts';

speakEnglish();
afterEach(cleanup);
// Preact lets go of its last frame a tenth of a second after it was drawn; jsdom must still be there.
afterAll(() => new Promise((resolve) => setTimeout(resolve, 150)));

let world: FakeImports;
beforeEach(() => {
  fakeBrowser.reset();
  world = new FakeImports();
});

/** Opens the page, and chooses files there. */
function chooses(...files: File[]): void {
  render(<ImportPage run={new ImportRun(world)} />);
  fireEvent.change(screen.getByLabelText('Choose a file'), { target: { files } });
}
const file = (name = 'review.ris', content: BlobPart = 'TY  - JOUR') => new File([content], name);
const preview = (name = 'review.ris') => screen.findByRole('region', { name: `What “${name}” would bring` });
const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));
const counts = () =>
  screen.getAllByRole('definition').map((one) => [one.previousElementSibling?.textContent, one.textContent]);
const fills = (label: string, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });

describe('a file of another program', () => {
  it('shows what it would bring, and changes nothing until the user says so', async () => {
    world.preview = previewOf({
      ...{ records: 1_204, empty: 3, extra: 7 },
      articles: { fresh: 1_000, changed: 20, same: 181 },
      brings: { notes: 300, highlights: 40, tags: 2_000, choices: 5 },
    });
    chooses(file());
    await preview();
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('heading', { name: /^What/ })));
    screen.getByText('RIS · 1,204 records');
    expect(counts()).toEqual([
      ['Articles that are new here', '1,000'],
      ['Articles that change', '20'],
      ['Articles that stay as they are', '181'],
      ['Notes', '300'],
      ['Highlights', '40'],
      ['Tags put on articles', '2,000'],
      ['Statuses, decisions, reasons, ratings', '5'],
    ]);
    screen.getByText(/^Articles with neither note nor tag: 3\./);
    screen.getByText(/kept aside and not shown as your notes\.$/);
    expect(world.imports.merge).not.toHaveBeenCalled();
    await press('Cancel');
    expect(world.imports.forget).toHaveBeenCalledExactlyOnceWith(11);
    expect(world.imports.merge).not.toHaveBeenCalled();
    screen.getByLabelText('Choose a file');
  });

  it('is imported by one button, leads to its articles in the list, and is taken back whole', async () => {
    chooses(file());
    await preview();
    await press('Import');
    const said = await screen.findByText('Imported “review”: 1 article.');
    await waitFor(() => expect(document.activeElement).toBe(said));
    expect(screen.getByRole('link', { name: 'Show them in the list' }).getAttribute('href')).toBe(
      '/library.html#/entries?origin=review',
    );
    await press('Undo');
    await screen.findByText('Taken back: your library is as it was before.');
    expect(world.imports.undo).toHaveBeenCalledExactlyOnceWith(
      { changed: 1, undo: [5] },
      expect.objectContaining({ signal: expect.any(AbortSignal) as AbortSignal }),
    );
  });

  it('is taken back by Ctrl+Z too', async () => {
    chooses(file());
    await press('Import');
    await screen.findByText(/^Imported/);
    fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
    await screen.findByText(/^Taken back/);
  });

  it('is called like the file, and tagged so; the tag follows the name until it has one of its own', async () => {
    chooses(file('Sepsis 2024.ris'));
    await preview('Sepsis 2024.ris');
    const read = () => world.imports.read.mock.lastCall?.[2];
    expect(read()).toEqual({ origin: 'Sepsis 2024', tag: 'Sepsis 2024' });
    fills('Name', 'Sepsis');
    expect(screen.getByLabelText('Tag all of them with')).toHaveProperty('value', 'Sepsis');
    fills('Tag all of them with', '');
    fills('Name', 'Sepsis group');
    expect(screen.getByLabelText('Tag all of them with')).toHaveProperty('value', '');
    expect(screen.queryByRole('button', { name: 'Import' })).toBeNull();
    await press('Read it again');
    await screen.findByRole('button', { name: 'Import' });
    expect(read()).toEqual({ origin: 'Sepsis group', tag: '' });
    expect(world.imports.forget).toHaveBeenCalledExactlyOnceWith(11);
  });

  it('can be read as something else', async () => {
    chooses(file());
    await preview();
    const format = screen.getByLabelText('Read it as');
    expect(format).toHaveProperty('value', 'ris');
    fireEvent.change(format, { target: { value: 'csv' } });
    await press('Read it again');
    await waitFor(() => expect(world.imports.read.mock.lastCall?.[2]).toMatchObject({ format: 'csv' }));
  });

  it('says in one sentence why it cannot be read, and may be of another format', async () => {
    world.imports.read.mockRejectedValueOnce(new AppError('invalid', 'The file is empty.'));
    chooses(file('x.dat'));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toBe('“x.dat”: The file is empty. Your library is unchanged.');
    expect(screen.getByLabelText('Read it as')).toHaveProperty('value', '');
    fireEvent.change(screen.getByLabelText('Read it as'), { target: { value: 'ris' } });
    await press('Read it again');
    await preview('x.dat');
  });

  it('can be given up while it is read', async () => {
    let signal: AbortSignal | undefined;
    world.imports.read.mockImplementationOnce((_file, _name, _options, watching) => {
      ({ signal } = watching);
      watching.progress(1, 4);
      return new Promise(() => undefined);
    });
    chooses(file());
    const bar = await screen.findByRole('progressbar', { name: 'Reading “review.ris”…' });
    await waitFor(() => expect(bar).toHaveProperty('value', 1));
    await press('Cancel');
    expect(signal?.aborted).toBe(true);
    screen.getByLabelText('Choose a file');
  });

  it('is looked at again where importing it was cancelled, and so taken back', async () => {
    world.imports.merge.mockImplementationOnce(
      (_preview, _same, { signal, progress }) =>
        new Promise((_, reject) => {
          progress(1, 2);
          signal.addEventListener('abort', () => reject(new Error('Cancelled.')));
        }),
    );
    chooses(file());
    await press('Import');
    await screen.findByRole('progressbar', { name: 'Importing “review.ris”…' });
    await press('Cancel');
    await screen.findByRole('button', { name: 'Import' });
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('stays looked at where it could not be imported', async () => {
    world.imports.merge.mockRejectedValueOnce(new AppError('private-window', 'A private window.'));
    chooses(file());
    await press('Import');
    await screen.findByRole('alert');
    await press('Write in this private window');
    await screen.findByText(/^Imported/);
    expect(world.allowPrivate).toHaveBeenCalledOnce();
  });

  it('brings nothing that the library does not hold', async () => {
    world.preview = previewOf({ articles: { fresh: 0, changed: 0, same: 9 } });
    chooses(file());
    await screen.findByText('Your library holds all of this already.');
    expect(screen.queryByRole('button', { name: 'Import' })).toBeNull();
  });
});

describe('a reading list that somebody sent', () => {
  it('comes in under its own name, and says what of an older file goes', async () => {
    world.preview = previewOf({
      format: { id: 'reading-list', name: 'Reading list' },
      articles: { fresh: 0, changed: 0, same: 4 },
      list: {
        ...{ id: 'abcdefghijklmnop', title: 'Sepsis', author: 'Ada L.', at: Date.UTC(2026, 10, 22) },
        outdated: { notes: 2, tags: 1 },
      },
    });
    chooses(file('sepsis.html'));
    await screen.findByText(/^A reading list that somebody sent: “Sepsis – Ada L\.”, made on .*2026/);
    screen.getByText(/no longer in it, and goes\. Notes: 2\. Tags: 1\.$/);
    expect(screen.queryByLabelText('Name')).toBeNull();
    screen.getByRole('button', { name: 'Import' });
  });
});

describe('what a file does not say plainly', () => {
  const read = { title: 'Sepsis <b>in</b> neonates', authors: 'Okafor A', year: 2019 };

  it('is asked, and answered by nobody but the user', async () => {
    const known = { ...read, title: 'Sepsis in neonates', key: 'pmid:1' } as const;
    world.preview = previewOf({
      questions: [4, 8, 9].map((record) => ({ record, read, known })),
    });
    chooses(file());
    const groups = await screen.findAllByRole('group', { name: /^Is this the same article\?/ });
    const answer = (at: number, name: string) =>
      within(groups[at] ?? document.body).getByRole<HTMLInputElement>('radio', { name });
    expect(groups.map((_, at) => answer(at, 'Same article').checked)).toEqual([false, false, false]);
    fireEvent.click(answer(0, 'Same article'));
    fireEvent.click(answer(1, 'Same article'));
    fireEvent.click(answer(1, 'Not the same'));
    await press('Import');
    await screen.findByText(/^Imported/);
    expect(world.imports.merge.mock.lastCall?.[1]).toEqual(new Set([4]));
  });

  it('is listed where nothing identifies it, with a search for it on PubMed', async () => {
    const search = 'https://pubmed.ncbi.nlm.nih.gov/?term=Sepsis';
    world.preview = previewOf({ unidentified: { count: 12, first: [{ ...read, line: 40, search }] } });
    chooses(file());
    const link = await screen.findByRole('link', { name: `Search PubMed for “${read.title}”` });
    expect(link).toHaveProperty('href', search);
    expect(link).toHaveProperty('target', '_blank');
    screen.getByText('Without a PMID, PMCID or DOI: 12');
    screen.getByText('And 11 more.');
    screen.getByText(read.title); // As text.
  });

  it('is listed with its line where it was not understood, to be copied', async () => {
    const writeText = vi.fn<(text: string) => Promise<void>>(() => Promise.resolve());
    vi.stubGlobal('navigator', { clipboard: { writeText } });
    world.preview = previewOf({
      notUnderstood: {
        count: 2,
        first: [
          { why: 'This item has no title.', line: 1_012 },
          { why: '<script>alert(1)</script>', line: undefined },
        ],
      },
    });
    chooses(file());
    await preview();
    screen.getByText('Line 1,012: This item has no title.');
    screen.getByText('<script>alert(1)</script>');
    await press('Copy this list');
    await screen.findByText('Copied.');
    expect(writeText).toHaveBeenCalledExactlyOnceWith(
      'Line 1,012: This item has no title.\n<script>alert(1)</script>\n',
    );
    vi.unstubAllGlobals();
  });
});

describe('one of PubMargin’s own files', () => {
  it('is restored, not read as one of another program', async () => {
    chooses(file('pubmargin-2026-11-22.json', '{"format":"PubMargin","version":2}'));
    await screen.findByText('This file holds no articles.');
    expect(world.imports.read).not.toHaveBeenCalled();
    expect(world.files.read).toHaveBeenCalledOnce();
  });
});

describe('several files', () => {
  it('are imported one after the other, each as the user says', async () => {
    chooses(file('one.ris'), file('two.ris'), file('three.ris'));
    await preview('one.ris');
    screen.getByText('Next: two.ris, three.ris');
    await press('Import');
    await press('Go on with “two.ris”');
    await preview('two.ris');
    await press('Leave these out');
    await press('Import');
    await screen.findByText('Imported “two”: 1 article.');
    expect(screen.queryByText(/three/)).toBeNull();
  });
});

describe('what lists and files have brought', () => {
  beforeEach(() => {
    world.shares = [{ origin: 'Ward 3', articles: 12, notes: 3, tags: 0 }];
  });

  it('is listed by name, grows with an import, and can be shown apart', async () => {
    chooses(file());
    await press('Import');
    await waitFor(() =>
      expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
        'Ward 312 articles · Notes: 3ShowBeside articlesRemove',
        'review1 article · Notes: 1 · Tags put on articles: 1ShowBeside articlesRemove',
      ]),
    );
    expect(screen.getByRole('link', { name: 'Show what “Ward 3” brought' }).getAttribute('href')).toBe(
      '#/entries?origin=Ward+3',
    );
  });

  it('stays in the library where the user does not want to see it beside articles', async () => {
    chooses();
    const beside = await screen.findByRole<HTMLInputElement>('checkbox', {
      name: 'Show what “Ward 3” brought beside articles',
    });
    await waitFor(() => expect(beside.checked).toBe(true));
    const kept = () => fakeBrowser.storage.local.get();
    fireEvent.click(beside);
    await waitFor(async () => expect(await kept()).toEqual({ 'settings:hiddenOrigins': ['Ward 3'] }));
    fireEvent.click(beside);
    await waitFor(async () => expect(await kept()).toEqual({ 'settings:hiddenOrigins': [] }));
  });

  it('is removed whole, and comes back', async () => {
    chooses();
    await press('Remove what “Ward 3” brought');
    await screen.findByText('What “Ward 3” brought is removed: 12 articles.', { selector: '.toast-text' });
    await screen.findByText('Nothing came from a list or a file yet.');
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Lists and imports' }));
    await press('Undo');
    await screen.findByText('Undone.', { selector: '.toast-text' });
    expect(world.imports.undo.mock.lastCall?.[0]).toEqual({ changed: 12, undo: [9, 8] });
  });
});
