// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { speakEnglish } from '../../tests/fakes/speak-english.ts';
import { syncWorld } from '../../tests/fakes/sync-world.ts';
import { AppError } from '../lib/app-error.ts';
import { SyncOffer } from './sync-offer.tsx';
import type { SyncWorld } from './sync-world.ts';

speakEnglish();
afterEach(cleanup);

const offered = (more: Partial<SyncWorld> = {}) => {
  const isOffered = vi.fn<SyncWorld['isOffered']>(() => Promise.resolve(true));
  const world = { ...syncWorld({ isOffered, ...more }), isOffered };
  render(<SyncOffer world={world} />);
  return world;
};
const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));

it('says what goes where, and begins with one click', async () => {
  const world = offered();
  await screen.findByText(/PMIDs, tags, status, decisions and ratings go to your browser account\./);
  expect(world.switchBrowser).not.toHaveBeenCalled();
  await press('Turn on');
  expect(world.switchBrowser).toHaveBeenCalledExactlyOnceWith(true);
  await screen.findByText(/^Sync is on\./);
  const more = screen.getByRole('link', { name: 'More in the options' });
  await waitFor(() => expect(document.activeElement).toBe(more));
  expect(screen.queryByRole('button')).toBeNull();
});

it('takes no for an answer', async () => {
  const world = offered();
  await press('No, thanks');
  expect(world.declineOffer).toHaveBeenCalledTimes(1);
  expect(world.switchBrowser).not.toHaveBeenCalled();
  await screen.findByText(/^Sync stays off\. You are not asked again\./);
  expect(screen.queryByRole('button')).toBeNull();
});

it('goes once it was answered in another window', async () => {
  const world = offered();
  await screen.findByRole('button', { name: 'Turn on' });
  world.isOffered.mockResolvedValue(false);
  world.tell();
  await waitFor(() => expect(screen.queryByRole('button')).toBeNull());
  expect(screen.queryByRole('complementary')).toBeNull();
});

it('does not come while somebody works on a page that was opened without it', async () => {
  const isOffered = vi.fn<SyncWorld['isOffered']>(() => Promise.resolve(false));
  const world = syncWorld({ isOffered });
  render(<SyncOffer world={world} />);
  await waitFor(() => expect(isOffered).toHaveBeenCalledTimes(1));
  isOffered.mockResolvedValue(true);
  world.tell();
  await Promise.resolve();
  expect(screen.queryByRole('complementary')).toBeNull();
});

it('says why it could not be turned on, and can be asked again', async () => {
  offered({ switchBrowser: () => Promise.reject(new AppError('quota', 'Full.')) });
  await press('Turn on');
  await screen.findByRole('alert');
  expect(screen.getByRole('button', { name: 'Turn on' })).toHaveProperty('disabled', false);
});
