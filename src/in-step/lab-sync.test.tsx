// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { speakEnglish } from '../../tests/fakes/speak-english.ts';
import { folderState, syncWorld } from '../../tests/fakes/sync-world.ts';
import { LabSync } from './lab-sync.tsx';
import type { SyncWorld } from './sync-world.ts';

speakEnglish();
afterEach(cleanup);

const type = (label: string, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const nobody = () => ({ getValue: () => Promise.resolve(''), setValue: vi.fn(() => Promise.resolve()) });

it("asks for the lab's name and the user's own, before anything is shared", async () => {
  const author = nobody();
  const world = syncWorld({ author });
  render(<LabSync world={world} labs={[]} underWay={[]} />);
  press('Add a lab’s folder');
  type('Address', 'https://cloud.example.org/lab');
  type('User name', 'ada');
  type('App password', 'xyz');
  press('Connect');
  await screen.findByText('Give the lab and yourself a name first.');
  expect(world.askPermission).not.toHaveBeenCalled();
  type('Name of the lab', 'Vision lab');
  type('Your name, as colleagues see it on your notes', 'Ada L.');
  press('Connect');
  await waitFor(() =>
    expect(world.setUp).toHaveBeenCalledWith(expect.objectContaining({ lab: 'Vision lab', user: 'ada' })),
  );
  expect(author.setValue).toHaveBeenCalledExactlyOnceWith('Ada L.');
});

it('says how much is shared, and by which tags, which can be taken from it and added to it', async () => {
  const world = syncWorld({
    tags: () =>
      Promise.resolve([
        { key: 'review', name: 'Review' },
        { key: 'rct', name: 'RCT' },
      ]),
  });
  const share = vi.mocked<SyncWorld['shareTags']>(world.shareTags);
  const target = folderState({ target: 'lab', lab: { name: 'Vision lab', shared: 12, tags: ['review'] } });
  render(<LabSync world={world} labs={[target]} underWay={[]} />);
  screen.getByText('Vision lab. Shared now: 12.');
  fireEvent.change(await screen.findByLabelText('Share a tag'), { target: { value: 'rct' } });
  expect(share).toHaveBeenLastCalledWith('lab', ['review', 'rct']);
  press('Stop sharing “Review”');
  expect(share).toHaveBeenLastCalledWith('lab', []);
});

it('takes one more lab, and reaches each by its own name', async () => {
  const lab = (target: string, name: string) =>
    folderState({ target, lab: { name, shared: 0, tags: [] }, folder: undefined });
  const world = syncWorld();
  render(
    <LabSync world={world} labs={[lab('lab', 'Vision lab'), lab('lab-2', 'Trials unit')]} underWay={[]} />,
  );
  const second = within(screen.getByRole('region', { name: 'Trials unit' }));
  fireEvent.click(second.getByRole('button', { name: 'Change address, password or passphrase…' }));
  const connect = second.getByRole('button', { name: 'Connect' });
  type('Address', 'https://cloud.example.org/trials');
  type('User name', 'ada');
  await second.findByDisplayValue('Ada');
  fireEvent.click(connect);
  await waitFor(() =>
    expect(world.setUp).toHaveBeenCalledWith(
      expect.objectContaining({ lab: 'Trials unit', target: 'lab-2' }),
    ),
  );
  expect(screen.getByRole('button', { name: 'Add another lab’s folder' })).toBeTruthy();
});
