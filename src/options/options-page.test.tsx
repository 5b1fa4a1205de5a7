// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { speakEnglish } from '../../tests/fakes/speak-english.ts';
import { AppError } from '../lib/app-error.ts';
import { authorName, hideImported, panelHome } from '../settings/settings.ts';
import { OptionsPage, type OptionsPageProps } from './options-page.tsx';

speakEnglish();
beforeEach(() => fakeBrowser.reset());
afterEach(cleanup);

function draw(more: Partial<OptionsPageProps> = {}): void {
  render(
    <OptionsPage
      name={authorName}
      hideImported={hideImported}
      sites={[]}
      panelSites={['PubMed']}
      shortcuts={{ shortcuts: () => Promise.resolve([]), change: () => Promise.resolve() }}
      openFile={() => Promise.resolve(0)}
      saveCopy={() => Promise.resolve()}
      version="0.1.0"
      {...more}
    />,
  );
}

function choose(name: string): void {
  const field = screen.getByLabelText('Start from a file');
  const files = [new File(['{}'], name)];
  fireEvent.change(field, { target: { files } });
}

describe('the options page', () => {
  it('keeps the name as it is typed', async () => {
    draw();
    const field = screen.getByLabelText('Name');
    await waitFor(() => expect(field).toHaveProperty('disabled', false));
    fireEvent.input(field, { target: { value: ' Ward 3 ' } });
    await screen.findByText('Saved.');
    expect(await authorName.getValue()).toBe('Ward 3');
    expect(field).toHaveProperty('value', ' Ward 3 ');
  });

  it('brings the panel of a site back to where the user wants it', async () => {
    await panelHome('PubMed').setValue('off');
    draw();
    const field = screen.getByLabelText('PubMed');
    await waitFor(() => expect(field).toHaveProperty('value', 'off'));
    fireEvent.change(field, { target: { value: 'side' } });
    await waitFor(async () => expect(await panelHome('PubMed').getValue()).toBe('side'));
  });

  it('hides the badges of imported entries', async () => {
    draw();
    const box = screen.getByLabelText(/^Hide the badges/);
    await waitFor(() => expect(box).toHaveProperty('disabled', false));
    fireEvent.click(box);
    await waitFor(async () => expect(await hideImported.getValue()).toBe(true));
  });

  it('shows a site as off when the browser or the user says no', async () => {
    const turn = vi.fn(() => Promise.resolve(false));
    draw({ sites: [{ name: 'Europe PMC', isOn: () => Promise.resolve(false), turn }] });
    const box = screen.getByLabelText('Europe PMC');
    await waitFor(() => expect(box).toHaveProperty('disabled', false));
    fireEvent.click(box);
    expect(turn).toHaveBeenCalledExactlyOnceWith(true);
    await waitFor(() => expect(box).toHaveProperty('checked', false));
  });

  it('says how many articles came from a file', async () => {
    draw({ openFile: (file) => Promise.resolve(file.name === 'one.json' ? 1 : 12) });
    choose('one.json');
    await screen.findByText('1 article of this file is in your library now.');
    choose('more.json');
    await screen.findByText('12 articles of this file are in your library now.');
  });

  it('says what is wrong with a file in the words of its parser', async () => {
    const sentence = 'This file is damaged. Nothing was changed. Try another copy.';
    draw({ openFile: () => Promise.reject(new AppError('invalid', sentence)) });
    choose('broken.json');
    await screen.findByText(sentence);
  });

  it('says when a copy could not be saved, and tries again', async () => {
    const saveCopy = vi.fn(() => Promise.reject(new AppError('internal', 'no', { transient: true })));
    draw({ saveCopy });
    fireEvent.click(screen.getByRole('button', { name: 'Save a copy' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Try again' }));
    expect(saveCopy).toHaveBeenCalledTimes(2);
  });
});
