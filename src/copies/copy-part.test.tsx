// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { filesWorld } from '../../tests/fakes/files-world.ts';
import { speakEnglish } from '../../tests/fakes/speak-english.ts';
import { AppError } from '../lib/app-error.ts';
import { copyAlsoProblem, copyProblem, copyTimes } from '../settings/copies.ts';
import { CopyPage } from './copy-page.tsx';
import { CopyPart } from './copy-part.tsx';
import { CopyTimesField } from './copy-times-field.tsx';
import type { FilesWorld } from './files-world.ts';

speakEnglish();
beforeEach(() => fakeBrowser.reset());
afterEach(cleanup);

const at = new Date(2026, 10, 22, 9).getTime();

const GIVEN =
  '“pubmargin-2026-11-22.json” was given to your browser, which saves it in your downloads folder or asks you where. If you cancel there, save a copy again.';

describe('copies outside of the browser', () => {
  it.each([
    [{ notes: 3, at: undefined, isBehind: true }, /^There is no copy outside of this browser yet\.$/],
    [{ notes: 3, at, isBehind: true }, /^The last copy was made on .*22.*2026.*\. Not in it: 3 notes\.$/],
    [{ notes: 0, at, isBehind: true }, /2026.*\. Your library changed since\.$/],
    [{ notes: 0, at, isBehind: false }, /2026.*\. Nothing changed since\.$/],
  ])('say how they stand: %o', async (copies, sentence) => {
    render(<CopyPart world={filesWorld({ copies: () => Promise.resolve(copies) })} />);
    await screen.findByText(sentence);
  });

  it('are saved at a press, and the date follows', async () => {
    let copies = { notes: 3, at: undefined as number | undefined, isBehind: true };
    const saveCopy = () => {
      copies = { notes: 0, at, isBehind: false };
      return Promise.resolve({ name: 'pubmargin-2026-11-22.json', end: 'given' as const });
    };
    render(<CopyPart world={filesWorld({ copies: () => Promise.resolve(copies), saveCopy })} />);
    fireEvent.click(screen.getByRole('button', { name: 'Save a copy' }));
    await screen.findByText(GIVEN);
    await screen.findByText(/Nothing changed since\.$/);
  });

  it.each([
    [{ end: 'saved' }, '“pubmargin-2026-11-22.json” is saved.'],
    [{ end: 'unsaved', why: 'USER_CANCELED' }, 'No copy was saved. The download was cancelled.'],
    [{ end: 'unsaved', why: 'NETWORK_FAILED' }, 'No copy was saved.'],
  ] as const)('say what became of them where the browser tells: %o', async (end, sentence) => {
    const saveCopy = () => Promise.resolve({ name: 'pubmargin-2026-11-22.json', ...end });
    render(<CopyPart world={filesWorld({ saveCopy })} />);
    fireEvent.click(screen.getByRole('button', { name: 'Save a copy' }));
    await screen.findByText(sentence);
  });

  it('say when one could not be saved, and try again', async () => {
    const saveCopy = vi.fn(() => Promise.reject(new AppError('internal', 'no', { transient: true })));
    render(<CopyPart world={filesWorld({ saveCopy })} />);
    fireEvent.click(screen.getByRole('button', { name: 'Save a copy' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Try again' }));
    expect(saveCopy).toHaveBeenCalledTimes(2);
  });
});

it('a page saves a copy by itself, and says so', async () => {
  render(<CopyPage world={filesWorld()} />);
  await screen.findByText(GIVEN);
});

describe('copies by themselves', () => {
  const choose = async (value: string, more: Partial<FilesWorld> = {}) => {
    render(<CopyTimesField world={filesWorld(more)} />);
    const field = await screen.findByLabelText('Automatically');
    await vi.waitFor(() => expect(field).toHaveProperty('disabled', false));
    fireEvent.change(field, { target: { value } });
    return field;
  };

  it('are made as often as the user wants, with the browser’s leave', async () => {
    const requestDownloads = vi.fn(() => Promise.resolve(true));
    await choose('weekly', { requestDownloads });
    expect(requestDownloads).toHaveBeenCalledTimes(1);
    await vi.waitFor(async () => expect(await copyTimes.getValue()).toBe('weekly'));
  });

  it('are not made without it', async () => {
    const field = await choose('daily', { requestDownloads: () => Promise.resolve(false) });
    await screen.findByText(/^Without your permission/);
    expect(field).toHaveProperty('value', 'off');
    expect(await copyTimes.getValue()).toBe('off');
  });

  it.each([
    ['FILE_NO_SPACE', 'The disk is full.'],
    ['quota', 'The disk is full.'],
    ['FILE_ACCESS_DENIED', 'The browser was not allowed to write into the downloads folder.'],
    ['USER_CANCELED', 'The download was cancelled.'],
    ['TypeError: url is undefined', ''],
  ])('say in words why the last one failed: %s', async (why, sentence) => {
    await copyProblem.setValue(why);
    render(<CopyTimesField world={filesWorld()} />);
    const said = await screen.findByText(/^The last copy could not be saved\./);
    const again = 'The last copy could not be saved. PubMargin tries again within the hour.';
    expect(said.textContent).toBe([again, sentence].filter(Boolean).join(' '));
  });

  it('say that the last one came in no other format, and why', async () => {
    await copyAlsoProblem.setValue('FILE_NO_SPACE');
    render(<CopyTimesField world={filesWorld()} />);
    await screen.findByText('The last copy was saved, but not in the other format. The disk is full.');
  });
});
