// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { filesWorld, planOf } from '../../tests/fakes/files-world.ts';
import { speakEnglish } from '../../tests/fakes/speak-english.ts';
import { AppError } from '../lib/app-error.ts';
import { type Fault, FileFault } from '../exchange/pubmargin-json-reading.ts';
import type { FilesWorld } from './files-world.ts';
import { RestoreFile } from './restore-file.tsx';

speakEnglish();
afterEach(cleanup);

const CHANGED = planOf({
  entries: { fresh: 12, back: 3, changed: 0, same: 900 },
  notes: { fresh: 0, back: 4, rewritten: 0 },
  differing: {
    ...{ notes: 1, choices: 0, tags: 0 },
    examples: [{ key: 'pmid:1', title: 'One', now: 'Small trial', file: 'Large trial' }],
  },
});

function open(more: Partial<FilesWorld> = {}): FilesWorld {
  const world = filesWorld(more);
  render(<RestoreFile world={world} />);
  const files = [new File(['{}'], 'copy.json')];
  fireEvent.change(screen.getByLabelText('Choose a file'), { target: { files } });
  return world;
}

const asked = vi.hoisted(() => vi.fn<(name: string) => Promise<object>>(() => Promise.resolve({})));
vi.mock('../protocol/ask.ts', () => ({ ask: asked }));

const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));

describe('opening a file', () => {
  it('shows what it would change, and changes nothing until the user says so', async () => {
    const world = open({ plan: () => Promise.resolve(CHANGED) });
    const preview = await screen.findByRole('region', { name: 'What “copy.json” would change' });
    await vi.waitFor(() => expect(document.activeElement).toBe(screen.getByRole('heading', { level: 3 })));
    expect(preview.textContent).toMatch(/Articles that are new here12.*Articles that come back3/);
    expect(preview.textContent).toMatch(/Saved on .*2026.* by PubMargin 0\.1\.0\./);
    expect(world.restore).not.toHaveBeenCalled();
    await press('Cancel');
    expect(world.forget).toHaveBeenCalledExactlyOnceWith(7);
    expect(screen.getByLabelText('Choose a file')).toBeDefined();
    expect(world.restore).not.toHaveBeenCalled();
  });

  it('asks in a private window whether it may be put aside there, and then goes on', async () => {
    const refused = new AppError('private-window', 'Nothing is written in private windows.');
    const { read } = filesWorld();
    const once = vi.fn(read).mockRejectedValueOnce(refused);
    open({ read: once, plan: () => Promise.resolve(CHANGED) });
    await screen.findByText(/^This is a private window\./);
    await press('Write in this private window');
    await screen.findByRole('region', { name: 'What “copy.json” would change' });
    expect(asked).toHaveBeenCalledExactlyOnceWith('allow-private', {});
    expect(once).toHaveBeenCalledTimes(2);
  });

  it('stops where the user cancels while it is looked at, also in an empty library', async () => {
    let looked: (plan: ReturnType<typeof planOf>) => void = () => undefined;
    const plan = () => new Promise<ReturnType<typeof planOf>>((resolve) => (looked = resolve));
    const world = open({ plan, isEmpty: () => Promise.resolve(true) });
    await press('Cancel');
    looked(CHANGED);
    await vi.waitFor(() => expect(world.forget).toHaveBeenCalledExactlyOnceWith(7));
    expect(world.restore).not.toHaveBeenCalled();
  });

  it('keeps what was changed since then, unless the user wants the file’s', async () => {
    const world = open({ plan: () => Promise.resolve(CHANGED) });
    expect(await screen.findByLabelText('Keep them as they are now')).toHaveProperty('checked', true);
    expect(screen.getByText('Large trial', { exact: false })).toBeDefined();
    await press('Restore');
    expect(world.restore).toHaveBeenLastCalledWith(7, 'now');
  });

  it('brings the file’s texts back where the user says so, and takes all of it back', async () => {
    const world = open({ plan: () => Promise.resolve(CHANGED) });
    fireEvent.click(await screen.findByLabelText('Bring back what the file says'));
    await press('Restore');
    expect(world.restore).toHaveBeenLastCalledWith(7, 'file');
    await screen.findByText('Done: “copy.json” is in your library.');
    await press('Undo');
    expect(world.undo).toHaveBeenCalledExactlyOnceWith(5);
    await screen.findByText('Taken back: your library is as it was before.');
  });

  it('has nothing to restore where the library holds all of it', async () => {
    open({ plan: () => Promise.resolve(planOf({ entries: { fresh: 0, back: 0, changed: 0, same: 9 } })) });
    await screen.findByText('Your library holds all of this already.');
    expect(screen.queryByRole('button', { name: 'Restore' })).toBeNull();
  });

  it('is one step into an empty library', async () => {
    const world = open({ isEmpty: () => Promise.resolve(true), plan: () => Promise.resolve(CHANGED) });
    await screen.findByText('Done: “copy.json” is in your library.');
    expect(world.restore).toHaveBeenCalledExactlyOnceWith(7, 'now');
  });

  it('says that a file holds nothing', async () => {
    const world = open({ isEmpty: () => Promise.resolve(true) });
    await screen.findByText('This file holds no articles.');
    expect(world.restore).not.toHaveBeenCalled();
  });

  it.each<[Fault, RegExp]>([
    ['empty', /^This file is empty\./],
    ['not-json', /^This file is not JSON/],
    ['foreign', /^This file was not saved by PubMargin/],
    ['newer', /^A newer version of PubMargin saved this file\./],
    ['cut-off', /^This file ends too early/],
    ['damaged', /^This file is damaged/],
  ])('says in one sentence what is wrong with a file: %s', async (fault, sentence) => {
    open({ read: () => Promise.reject(new FileFault(fault)) });
    expect((await screen.findByRole('alert')).textContent).toMatch(sentence);
    expect(screen.getByRole('alert').textContent).toMatch(/Nothing was changed/);
    expect(screen.getByLabelText('Choose a file')).toBeDefined();
  });

  it('forgets a file in which something turns out to be broken', async () => {
    const world = open({ plan: () => Promise.reject(new FileFault('damaged')) });
    await screen.findByText(/^This file is damaged/);
    expect(world.forget).toHaveBeenCalledExactlyOnceWith(7);
  });

  it('can be left while it is read', async () => {
    let signal: AbortSignal | undefined;
    open({
      read: vi.fn<FilesWorld['read']>((_file, waiting) => {
        ({ signal } = waiting);
        waiting.progress(1, 2);
        return new Promise(() => undefined);
      }),
    });
    expect(await screen.findByRole('progressbar', { name: 'Reading the file…' })).toHaveProperty('value', 1);
    await press('Cancel');
    expect(signal?.aborted).toBe(true);
    expect(screen.getByLabelText('Choose a file')).toBeDefined();
  });
});
