// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { filesWorld } from '../../tests/fakes/files-world.ts';
import {
  drawOptions,
  drawSection,
  freshOptions,
  isAllowedIncognitoAccess,
} from '../../tests/fakes/options-world.tsx';
import { speakEnglish } from '../../tests/fakes/speak-english.ts';
import type { FilesWorld } from '../copies/files-world.ts';
import { AppError } from '../lib/app-error.ts';
import { allowPrivateWindows, privateWindowsAllowed } from '../protocol/private-permission.ts';
import { authorName } from '../settings/settings.ts';
import type { BrowserStorage } from './storage-state.tsx';

speakEnglish();
beforeEach(freshOptions);
afterEach(cleanup);

const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));

describe('storage', () => {
  const storage = (persisted: boolean, persist = false): BrowserStorage => ({
    estimate: () => Promise.resolve({ usage: 4_230_000 }),
    persisted: () => Promise.resolve(persisted),
    persist: () => Promise.resolve(persist),
  });

  it('says how much is used, and that the browser promised to keep it', async () => {
    drawSection('storage', { storage: storage(true) });
    await screen.findByText('PubMargin uses about 4.2 MB on this computer, back-ups included.');
    await screen.findByText(/^Your browser has promised to keep it/);
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('asks the browser for a promise, and says when it gives one', async () => {
    drawSection('storage', { storage: storage(false, true) });
    await press('Ask the browser for a promise');
    await screen.findByText(/^Your browser has promised to keep it/);
  });

  it('is honest when it gives none', async () => {
    drawSection('storage', { storage: storage(false) });
    await press('Ask the browser for a promise');
    await screen.findByText(/Your browser gave no promise\. A copy in a file is the surest way/);
  });
});

describe('private windows', () => {
  it('say that the browser lets PubMargin into none', async () => {
    isAllowedIncognitoAccess.mockResolvedValue(false);
    drawSection('private');
    await screen.findByText(/^Your browser does not run PubMargin in private windows\./);
  });

  it('take back that PubMargin may write there', async () => {
    await allowPrivateWindows();
    drawSection('private');
    await press('Write nothing there any more');
    await screen.findByText(/^PubMargin writes nothing in private windows until/);
    expect(await privateWindowsAllowed()).toBe(false);
  });
});

describe('deleting everything', () => {
  const deleteEverything = vi.fn(() => Promise.resolve());
  const saveCopy = vi.fn<FilesWorld['saveCopy']>(() =>
    Promise.resolve({ name: 'pubmargin.json', end: 'given' }),
  );
  const type = (value: string) => fireEvent.input(screen.getByRole('textbox'), { target: { value } });
  const draw = (countArticles = () => Promise.resolve(3120)) =>
    drawSection('delete', { deleteEverything, files: filesWorld({ saveCopy }), countArticles });

  it('says what goes, offers a copy, and takes no press without the word', async () => {
    draw();
    await press('Delete everything…');
    await screen.findByText(/^This deletes 3,120 articles with all your notes/);
    expect(document.activeElement).toBe(screen.getByLabelText('Type “delete” to go on'));
    await press('Save a copy');
    expect(saveCopy).toHaveBeenCalledTimes(1);
    await screen.findByText(/^“pubmargin\.json” was given to your browser/);
    type('delet');
    await press('Delete everything now');
    await screen.findByText('Type “delete” into the field first.');
    expect(deleteEverything).not.toHaveBeenCalled();
    type(' Delete ');
    await press('Delete everything now');
    await screen.findByText(/^Everything is deleted\./);
    expect(deleteEverything).toHaveBeenCalledTimes(1);
  });

  it('is left by the button or by Escape', async () => {
    draw();
    await press('Delete everything…');
    await press('Keep everything');
    await press('Delete everything…');
    fireEvent.keyDown(screen.getByRole('textbox'), { key: 'Escape' });
    await screen.findByRole('button', { name: 'Delete everything…' });
    expect(deleteEverything).not.toHaveBeenCalled();
  });

  it('is not left while it goes on, as if nothing were deleted', async () => {
    let finish = () => {};
    deleteEverything.mockReset().mockReturnValueOnce(new Promise((resolve) => (finish = resolve)));
    draw();
    await press('Delete everything…');
    type('delete');
    await press('Delete everything now');
    await screen.findByText('Deleting…');
    fireEvent.keyDown(screen.getByRole('textbox'), { key: 'Escape' });
    await press('Keep everything');
    await press('Delete everything now');
    screen.getByText('Deleting…');
    expect(deleteEverything).toHaveBeenCalledTimes(1);
    finish();
    await screen.findByText(/^Everything is deleted\./);
  });

  it('names no number of articles that it does not know', async () => {
    draw(() => new Promise(() => undefined));
    await press('Delete everything…');
    screen.getByText(/^This deletes all your articles with all your notes/);
  });

  it('says when it could not be done', async () => {
    deleteEverything.mockRejectedValueOnce(new AppError('internal', 'broken', { transient: true }));
    draw();
    await press('Delete everything…');
    type('delete');
    await press('Delete everything now');
    expect(await screen.findByRole('alert')).toHaveProperty(
      'textContent',
      expect.stringMatching(/went wrong/),
    );
  });

  it('shows the page as on the first day afterwards', async () => {
    await authorName.setValue('Ward 3');
    drawOptions({ deleteEverything: () => authorName.setValue('') });
    const name = () => screen.getByLabelText('Name');
    await waitFor(() => expect(name()).toHaveProperty('value', 'Ward 3'));
    await press('Delete everything…');
    fireEvent.input(screen.getByLabelText('Type “delete” to go on'), { target: { value: 'delete' } });
    await press('Delete everything now');
    await screen.findByText(/^Everything is deleted\./);
    await waitFor(() => expect(name()).toHaveProperty('value', ''));
  });
});
