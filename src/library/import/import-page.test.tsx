// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { previewOf } from '../../../tests/fakes/fake-imports.ts';
import { file, FileImporter } from '../../../tests/fakes/file-importer.tsx';
import { FileProblem } from '../../exchange/records/file-problem.ts';
import { HalfDone } from '../../import/half-done.ts';
import { AppError } from '../../lib/app-error.ts';

let importer: FileImporter;
beforeEach(() => {
  importer = new FileImporter();
});
afterEach(cleanup);
// Preact lets go of its last frame a tenth of a second after it was drawn; jsdom must still be there.
afterAll(() => new Promise((resolve) => setTimeout(resolve, 150)));

describe('a file of another program', () => {
  it('shows what it would bring, and changes nothing until the user says so', async () => {
    importer.world.preview = previewOf({
      ...{ records: 1_204, empty: 3, extra: 7 },
      articles: { fresh: 1_000, changed: 20, same: 181 },
      brings: { notes: 300, highlights: 40, tags: 2_000, choices: 5 },
    });
    importer.chooses(file());
    await importer.preview();
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('heading', { name: /^What/ })));
    screen.getByText('RIS · 1,204 records');
    expect(importer.counts).toEqual([
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
    expect(importer.world.imports.merge).not.toHaveBeenCalled();
    await importer.presses('Cancel');
    expect(importer.world.imports.forget).toHaveBeenCalledExactlyOnceWith(11);
    expect(importer.world.imports.merge).not.toHaveBeenCalled();
    screen.getByLabelText('Choose a file');
  });

  it('is imported by one button, leads to its articles in the list, and is taken back whole', async () => {
    importer.chooses(file());
    await importer.preview();
    await importer.presses('Import');
    const said = await screen.findByText('Imported “review”: 1 article.');
    await waitFor(() => expect(document.activeElement).toBe(said));
    expect(screen.getByRole('link', { name: 'Show them in the list' }).getAttribute('href')).toBe(
      '/library.html#/entries?origin=review',
    );
    await importer.presses('Undo');
    await screen.findByText('Taken back: your library is as it was before.');
    expect(importer.world.imports.undo).toHaveBeenCalledExactlyOnceWith(
      { changed: 1, undo: [5] },
      expect.objectContaining({ signal: expect.any(AbortSignal) as AbortSignal }),
    );
  });

  it('is taken back by Ctrl+Z too', async () => {
    importer.chooses(file());
    await importer.presses('Import');
    await screen.findByText(/^Imported/);
    fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
    await screen.findByText(/^Taken back/);
  });

  it('is called like the file, and tagged so; the tag follows the name until it has one of its own', async () => {
    importer.chooses(file('Sepsis 2024.ris'));
    await importer.preview('Sepsis 2024.ris');
    const read = () => importer.world.imports.read.mock.lastCall?.[1];
    expect(read()).toEqual({ origin: 'Sepsis 2024', tag: 'Sepsis 2024' });
    importer.fills('Name', 'Sepsis');
    expect(screen.getByLabelText('Tag all of them with')).toHaveProperty('value', 'Sepsis');
    importer.fills('Tag all of them with', '');
    importer.fills('Name', 'Sepsis group');
    expect(screen.getByLabelText('Tag all of them with')).toHaveProperty('value', '');
    expect(screen.queryByRole('button', { name: 'Import' })).toBeNull();
    await importer.presses('Read it again');
    await screen.findByRole('button', { name: 'Import' });
    expect(read()).toEqual({ origin: 'Sepsis group', tag: '' });
    expect(importer.world.imports.forget).toHaveBeenCalledExactlyOnceWith(11);
  });

  it('can be read as something else', async () => {
    importer.chooses(file());
    await importer.preview();
    const format = screen.getByLabelText('Read it as');
    expect(format).toHaveProperty('value', 'ris');
    fireEvent.change(format, { target: { value: 'csv' } });
    await importer.presses('Read it again');
    await waitFor(() =>
      expect(importer.world.imports.read.mock.lastCall?.[1]).toMatchObject({ format: 'csv' }),
    );
  });

  it('says which keywords may be tags, and reads it again where the user says what they are', async () => {
    importer.world.preview = previewOf({
      keywords: { as: 'keywords', count: 312, isMore: false, examples: ['sepsis', 'heart failure'] },
    });
    importer.chooses(file());
    await importer.preview();
    const keywords = screen.getByRole('group', { name: 'The file’s keywords: 312' });
    within(keywords).getByText('Among them: sepsis · heart failure');
    expect(screen.getByLabelText('Keep them as keywords of the article')).toHaveProperty('checked', true);
    screen.getByRole('button', { name: 'Import' });
    fireEvent.click(screen.getByLabelText('Make them tags'));
    expect(screen.queryByRole('button', { name: 'Import' })).toBeNull();
    importer.world.preview = previewOf({
      keywords: { as: 'tags', count: 10_000, isMore: true, examples: ['sepsis'] },
    });
    await importer.presses('Read it again');
    await screen.findByRole('group', { name: 'The file’s keywords: more than 10,000' });
    expect(importer.world.imports.read.mock.lastCall?.[1]).toMatchObject({ keywords: 'tags' });
    await importer.presses('Import');
  });

  it('says what is there by another file already', async () => {
    importer.world.preview = previewOf({ shared: 1_204 });
    importer.chooses(file());
    await screen.findByText(/^Already there from another file or list: 1,204\./);
  });

  it('says in one sentence why it cannot be read, and may be of another format', async () => {
    importer.world.imports.read.mockRejectedValueOnce(new FileProblem(['unreadEmpty']));
    importer.chooses(file('x.dat'));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toBe('“x.dat”: The file is empty. Your library is unchanged.');
    expect(screen.getByLabelText('Read it as')).toHaveProperty('value', '');
    fireEvent.change(screen.getByLabelText('Read it as'), { target: { value: 'ris' } });
    await importer.presses('Read it again');
    await importer.preview('x.dat');
  });

  it.each([
    [
      new FileProblem(['unreadNoArticleWhere', 'RIS', 1_012, ['partStray', '$1 of <b>']]),
      'There is no article in this file, read as RIS: the first thing that was not understood in line 1,012 is: This line stands in no record: $1 of <b> Your library is unchanged.',
    ],
    [
      new FileProblem(['unreadPacked']),
      'This file is compressed and can’t be unpacked: it is damaged, or far too large. Your library is unchanged.',
    ],
    [
      new AppError('invalid', 'These bytes are no bundle of documents.'),
      'PubMargin can’t keep this as it is. It may be too long: shorten it and try again. Your library is unchanged.',
    ],
  ])('shows what went wrong in its own words, not in those of the error', async (error, sentence) => {
    importer.world.imports.read.mockRejectedValueOnce(error);
    importer.chooses(file('x.dat'));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toBe(`“x.dat”: ${sentence}`);
  });

  it('can be given up while it is read', async () => {
    let signal: AbortSignal | undefined;
    importer.world.imports.read.mockImplementationOnce((_file, _options, watching) => {
      ({ signal } = watching);
      watching.progress(1, 4);
      return new Promise(() => undefined);
    });
    importer.chooses(file());
    const bar = await screen.findByRole('progressbar', { name: 'Reading “review.ris”…' });
    await waitFor(() => expect(bar).toHaveProperty('value', 1));
    await importer.presses('Cancel');
    expect(signal?.aborted).toBe(true);
    screen.getByLabelText('Choose a file');
  });

  it('is looked at again where importing it was cancelled, and so taken back', async () => {
    importer.world.imports.merge.mockImplementationOnce(
      (_preview, _same, { signal, progress }) =>
        new Promise((_, reject) => {
          progress(1, 2);
          signal.addEventListener('abort', () => reject(new Error('Cancelled.')));
        }),
    );
    importer.chooses(file());
    await importer.presses('Import');
    await screen.findByRole('progressbar', { name: 'Importing “review.ris”…' });
    await importer.presses('Cancel');
    await screen.findByRole('button', { name: 'Import' });
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('is read in a private window once the user agrees to writing there', async () => {
    importer.world.imports.read.mockRejectedValueOnce(new AppError('private-window', 'A private window.'));
    importer.chooses(file());
    await importer.presses('Write in this private window');
    await importer.preview();
    expect(importer.world.allowPrivate).toHaveBeenCalledOnce();
  });

  it('stays looked at where it could not be imported', async () => {
    importer.world.imports.merge.mockRejectedValueOnce(new AppError('private-window', 'A private window.'));
    importer.chooses(file());
    await importer.presses('Import');
    await screen.findByRole('alert');
    await importer.presses('Write in this private window');
    await screen.findByText(/^Imported/);
    expect(importer.world.allowPrivate).toHaveBeenCalledOnce();
  });

  it('says what stands of it where it failed and that could not be taken back, and takes it back later', async () => {
    const cause = new AppError('quota', 'The disk is full.');
    importer.world.imports.merge.mockRejectedValueOnce(new HalfDone({ changed: 5_000, undo: [7] }, cause));
    importer.chooses(file());
    await importer.presses('Import');
    await screen.findByText('Imported “review”: 5,000 articles.');
    screen.getByRole('alert');
    await importer.presses('Undo');
    await screen.findByText(/^Taken back/);
    expect(importer.world.imports.undo.mock.lastCall?.[0]).toEqual({ changed: 5_000, undo: [7] });
  });

  it('brings nothing that the library does not hold', async () => {
    importer.world.preview = previewOf({ articles: { fresh: 0, changed: 0, same: 9 } });
    importer.chooses(file());
    await screen.findByText('Your library holds all of this already.');
    expect(screen.queryByRole('button', { name: 'Import' })).toBeNull();
  });
});

describe('a reading list that somebody sent', () => {
  it('comes in under its own name, and says what of an older file goes', async () => {
    importer.world.preview = previewOf({
      format: { id: 'reading-list', name: 'Reading list' },
      articles: { fresh: 0, changed: 0, same: 4 },
      list: {
        ...{ id: 'abcdefghijklmnop', title: 'Sepsis', author: 'Ada L.', at: Date.UTC(2026, 10, 22) },
        outdated: { notes: 2, tags: 1 },
      },
    });
    importer.chooses(file('sepsis.html'));
    await screen.findByText(/^A reading list that somebody sent: “Sepsis – Ada L\.”, made on .*2026/);
    screen.getByText(/no longer in it, and will be removed\. Notes: 2\. Tags: 1\.$/);
    expect(screen.queryByLabelText('Name')).toBeNull();
    screen.getByRole('button', { name: 'Import' });
  });

  it('says where a newer file of it came before', async () => {
    importer.world.preview = previewOf({
      list: {
        ...{ id: 'abcdefghijklmnop', title: 'Sepsis', author: '', at: Date.UTC(2026, 10, 22) },
        ...{ outdated: { notes: 0, tags: 0 }, newest: Date.UTC(2026, 11, 24, 12) },
      },
    });
    importer.chooses(file('sepsis.html'));
    await screen.findByText(/^You have a newer file of this list, made on .*2026.* nothing is taken away\.$/);
  });
});

describe('one of PubMargin’s own files', () => {
  it('is restored, not read as one of another program', async () => {
    importer.chooses(file('pubmargin-2026-11-22.json', '{"format":"PubMargin","version":2}'));
    await screen.findByText('This file holds no articles.');
    expect(importer.world.imports.read).not.toHaveBeenCalled();
    expect(importer.world.files.read).toHaveBeenCalledOnce();
  });
});

describe('several files', () => {
  it('are imported one after the other, each as the user says', async () => {
    importer.chooses(file('one.ris'), file('two.ris'), file('three.ris'));
    await importer.preview('one.ris');
    screen.getByText('Next: two.ris, three.ris');
    await importer.presses('Import');
    await importer.presses('Go on with “two.ris”');
    await importer.preview('two.ris');
    await importer.presses('Leave these out');
    await importer.presses('Import');
    await screen.findByText('Imported “two”: 1 article.');
    expect(screen.queryByText(/three/)).toBeNull();
  });
});
