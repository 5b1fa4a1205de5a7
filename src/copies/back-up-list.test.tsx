// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { filesWorld, planOf } from '../../tests/fakes/files-world.ts';
import { speakEnglish } from '../../tests/fakes/speak-english.ts';
import { AppError } from '../lib/app-error.ts';
import type { BackUp } from '../store/backups/backups.ts';
import { BackUpList } from './back-up-list.tsx';
import type { FilesWorld } from './files-world.ts';

speakEnglish();
afterEach(cleanup);

const kept: BackUp[] = [
  { id: 2, at: new Date(2026, 10, 22, 9).getTime(), revision: 9, entries: 3_214, bytes: 4_000_000 },
  { id: 1, at: new Date(2026, 10, 21, 9).getTime(), revision: 5, entries: 1, bytes: 200_000 },
];

async function draw(more: Partial<FilesWorld> = {}): Promise<HTMLElement[]> {
  render(<BackUpList world={filesWorld({ backUps: () => Promise.resolve(kept), ...more })} />);
  return screen.findAllByRole('listitem');
}

it('lists the back-ups with their day, articles and size, and what they take together', async () => {
  const [newest, oldest] = await draw();
  expect(newest?.textContent).toMatch(/22.*2026.*3,214 articles · 4 MB/);
  expect(oldest?.textContent).toMatch(/21.*2026.*1 article · 200 kB/);
  expect(screen.getByText('Together 4.2 MB.')).toBeDefined();
});

it('says that there is none yet', async () => {
  render(<BackUpList world={filesWorld()} />);
  await screen.findByText('There is none yet.');
});

it('deletes one once that is confirmed, and shows what is left', async () => {
  const left = [...kept];
  await draw({
    backUps: () => Promise.resolve([...left]),
    deleteBackUp: (id) => {
      left.splice(
        left.findIndex((one) => one.id === id),
        1,
      );
      return Promise.resolve();
    },
  });
  const [newest] = screen.getAllByRole('listitem');
  if (!newest) throw new Error('There is no back-up.');
  const asked = () =>
    fireEvent.click(within(newest).getByRole('button', { name: /^Delete the back-up of .*22/ }));
  asked();
  fireEvent.keyDown(within(newest).getByRole('button', { name: 'Keep it' }), { key: 'Escape' });
  const opener = within(newest).getByRole('button', { name: /^Delete the back-up of .*22/ });
  expect(document.activeElement).toBe(opener);
  asked();
  expect(left).toHaveLength(2);
  const surely = within(newest).getByRole('button', { name: /^Delete the back-up of .*22.* for good/ });
  expect(document.activeElement).toBe(surely);
  fireEvent.click(surely);
  await vi.waitFor(() => expect(screen.getAllByRole('listitem')).toHaveLength(1));
  expect(screen.getByRole('listitem').textContent).toMatch(/21.*2026/);
});

it('saves one as a file', async () => {
  const save = vi.fn();
  await draw({ save });
  fireEvent.click(screen.getByRole('button', { name: /^Save as file: the back-up of .*22/ }));
  await vi.waitFor(() => expect(save).toHaveBeenCalledExactlyOnceWith(expect.any(File)));
});

it('restores one, with a look at what it would change', async () => {
  const restore = vi.fn<FilesWorld['restore']>(() =>
    Promise.resolve({ entries: 3, changed: 1, revision: 10, undo: 4 }),
  );
  await draw({
    restore,
    plan: () => Promise.resolve(planOf({ entries: { fresh: 0, back: 1, changed: 0, same: 2 } })),
  });
  fireEvent.click(screen.getByRole('button', { name: /^Restore the back-up of .*22/ }));
  await screen.findByRole('region', { name: /^What “.*22.*” would change/ });
  expect(screen.getByRole('button', { name: 'Back up now' })).toHaveProperty('disabled', true);
  fireEvent.click(screen.getByRole('button', { name: 'Restore' }));
  await screen.findByText(/^Done:/);
  expect(restore).toHaveBeenCalledExactlyOnceWith(7, 'now');
});

it('says when no back-up could be made, and tries again', async () => {
  const backUpNow = vi.fn(() => Promise.reject(new AppError('quota', 'full')));
  await draw({ backUpNow });
  fireEvent.click(screen.getByRole('button', { name: 'Back up now' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Try again' }));
  expect(backUpNow).toHaveBeenCalledTimes(2);
});
