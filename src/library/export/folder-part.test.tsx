// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { MemoryFolder } from '../../../tests/fakes/memory-folder.ts';
import { speakEnglish } from '../../../tests/fakes/speak-english.ts';
import type { KeptFolder } from '../../export/folder/kept-folder.ts';
import type { FolderOptions, FolderOutcome } from '../../export/folder/write-folder.ts';
import { FolderPart } from './folder-part.tsx';
import type { FolderWorld } from './folder-world.ts';
import type { ExportSubject } from './ways.ts';

vi.mock('../../protocol/private-window.ts', () => ({ mayWriteHere: () => true }));

speakEnglish();
afterEach(cleanup);
// Preact looks after what was drawn last within a tenth of a second, and needs the page for it.
afterAll(() => new Promise((resolve) => setTimeout(resolve, 100)));

const DAY = Date.UTC(2026, 10, 22, 12);
const { handle } = Object.assign(new MemoryFolder(), { name: 'Vault' });
const DONE: FolderOutcome = { made: 1, changed: 2, same: 3, edited: [], articles: ['pmid:1', 'pmid:2'] };

let kept: KeptFolder | undefined;
let asked: FolderOptions[];
let outcome: FolderOutcome;
let isAllowed: boolean;
let world: FolderWorld;
beforeEach(() => {
  fakeBrowser.reset();
  kept = { handle, exportedAt: DAY, articles: ['pmid:1'] };
  asked = [];
  outcome = DONE;
  isAllowed = true;
  world = {
    kept: () => Promise.resolve(kept),
    keep: (folder) => Promise.resolve(void (kept = folder)),
    choose: () => Promise.resolve(handle),
    allow: () => Promise.resolve(isAllowed),
    write: (options) => {
      asked.push(options);
      return Promise.resolve(outcome);
    },
  };
});

const ALL: ExportSubject = { count: 6, title: '' };
const opens = (subject = ALL) =>
  render(<FolderPart {...{ world, subject }} left={[]} isOff={false} onClose={() => undefined} />);
const write = () => fireEvent.click(screen.getByRole('button', { name: 'Write into the folder' }));

describe('a folder that is kept up to date', () => {
  it('gets what changed since the last export, or all, as the user likes', async () => {
    opens();
    expect(await screen.findByRole('radio', { name: /^Changed since the last export/ })).toHaveProperty(
      'checked',
      true,
    );
    write();
    await screen.findByText('Files made: 1, changed: 2, as they were: 3.');
    fireEvent.click(screen.getByRole('radio', { name: 'All of them' }));
    write();
    await waitFor(() => expect(asked.map(({ before }) => before)).toEqual([['pmid:1'], undefined]));
    await waitFor(() => expect(kept?.exportedAt).toBeGreaterThan(DAY));
    expect(kept?.articles).toEqual(['pmid:1', 'pmid:2']);
  });

  it('is chosen first, and nothing is written before', async () => {
    kept = undefined;
    opens();
    await screen.findByText('No folder is chosen yet.');
    write();
    fireEvent.click(screen.getByRole('button', { name: 'Choose folder…' }));
    await screen.findByText('Folder: Vault');
    expect(asked).toEqual([]);
    expect(screen.queryByRole('radio')).toBeNull();
  });

  it('gets all of what is selected, of which the next export of everything knows nothing', async () => {
    opens({ ...ALL, keys: ['pmid:1'] });
    await screen.findByText('Folder: Vault');
    expect(screen.queryByRole('radio')).toBeNull();
    write();
    await screen.findByText(/^Files made/);
    expect(asked).toMatchObject([{ keys: ['pmid:1'], before: undefined }]);
    expect(kept).toEqual({ handle, exportedAt: DAY, articles: ['pmid:1'] });
  });

  it('names files that were edited between the marks, which are replaced when the user says so', async () => {
    outcome = { ...DONE, edited: ['Reading/Sepsis.md'] };
    opens();
    await screen.findByText('Folder: Vault');
    write();
    await screen.findByText(/marks: 1\. They stay as they are: Reading\/Sepsis\.md\./);
    await screen.findByText(/^Files made/);
    outcome = DONE;
    fireEvent.click(screen.getByRole('button', { name: 'Replace it with what the library says' }));
    await waitFor(() => expect(asked.map(({ evenEdited }) => evenEdited)).toEqual([false, true]));
    await waitFor(() => expect(kept?.exportedAt).toBeGreaterThan(DAY));
    expect(screen.queryByText(/They stay as they are/)).toBeNull();
  });

  it('is not written into without the user’s leave', async () => {
    isAllowed = false;
    opens();
    await screen.findByText('Folder: Vault');
    write();
    await screen.findByRole('alert');
    expect(asked).toEqual([]);
  });
});
