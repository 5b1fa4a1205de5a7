// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { speakEnglish } from '../../tests/fakes/speak-english.ts';
import { folderState, syncWorld } from '../../tests/fakes/sync-world.ts';
import { SyncLine } from './sync-line.tsx';
import { SyncPart } from './sync-part.tsx';
import type { SyncWorld } from './sync-world.ts';

speakEnglish();
afterEach(cleanup);

const draw = (more: Partial<SyncWorld> = {}) => {
  const world = syncWorld(more);
  render(<SyncPart world={world} />);
  return world;
};
const type = (label: string, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

async function fillIn(passphrase = '', again = passphrase): Promise<void> {
  await screen.findByLabelText('Address');
  type('Address', 'https://cloud.example.org/apps/files/');
  type('User name', 'ada');
  type('App password', 'xyz');
  if (passphrase === '') return;
  type('Passphrase', passphrase);
  type('Passphrase again', again);
}

describe("the browser's own sync", () => {
  it('says what goes where, and begins with one click', async () => {
    const world = draw();
    const box = await screen.findByRole('checkbox', {
      name: 'Sync tags and decisions by my browser account',
    });
    expect(box).toHaveProperty('checked', false);
    screen.getByText(/^PMIDs, tags, status, decisions and ratings go to your browser account/);
    expect(world.switchBrowser).not.toHaveBeenCalled();
    fireEvent.click(box);
    expect(world.switchBrowser).toHaveBeenCalledExactlyOnceWith(true);
  });

  it('shows how much room is used, and offers the folder once it is full', async () => {
    const runs = { failures: 1, isStopped: false, log: [], used: 102_000, trouble: 'full' };
    draw({
      targets: () => Promise.resolve([folderState({ target: 'browser', kind: 'browser', runs, waiting: 7 })]),
    });
    await screen.findByText(/^102 kB of 102.4 kB used/);
    screen.getByText(/^The room in your browser account is full: .* A WebDAV folder/);
    screen.getByText('Not in step yet. 7 changes wait to be sent.');
  });

  it('rests while a folder carries everything', async () => {
    const browser = folderState({ target: 'browser', kind: 'browser', isResting: true });
    draw({ targets: () => Promise.resolve([folderState(), browser]) });
    await screen.findByText('Not in use: the WebDAV folder below carries everything.');
    expect(screen.getAllByRole('button', { name: 'Sync now' })).toHaveLength(1);
  });
});

describe('a WebDAV folder', () => {
  it.each([
    [{ damaged: 1 }, 'One synced file is damaged. It was left alone, and what only it held is missing here.'],
    [
      { damaged: 2 },
      '2 synced files are damaged. They were left alone, and what only they held is missing here.',
    ],
    [{ skipped: 1 }, 'One file could not be read this time. The next run tries again.'],
    [
      { newer: true, skipped: 3 },
      'A newer version of PubMargin writes into this folder. Update PubMargin here to get everything. ' +
        '3 files could not be read this time. The next run tries again.',
    ],
    [{ tooLarge: 1 }, 'One change is too large to be sent: it stays in this browser only.'],
    [{ tooLarge: 2 }, '2 changes are too large to be sent: they stay in this browser only.'],
  ])('says what could not be taken from it, or sent: %o', async (left, sentence) => {
    const runs = { failures: 0, isStopped: false, log: [], doneAt: Date.UTC(2026, 10, 22), ...left };
    draw({ targets: () => Promise.resolve([folderState({ runs })]) });
    await screen.findByText(sentence);
  });

  it('is shown as it will be while its address is typed, and needs permission for its server alone', async () => {
    const world = draw();
    await fillIn();
    const folder = 'https://cloud.example.org/remote.php/dav/files/ada/PubMargin/';
    screen.getByText(`PubMargin’s folder: ${folder}`);
    press('Connect');
    expect(world.askPermission).toHaveBeenCalledExactlyOnceWith(folder);
    await waitFor(() => expect(world.setUp).toHaveBeenCalledTimes(1));
    expect(world.setUp).toHaveBeenCalledWith({
      addresses: [folder, 'https://cloud.example.org/remote.php/webdav/PubMargin/'],
      ...{ user: 'ada', password: 'xyz', passphrase: '' },
    });
  });

  it.each([
    ['denied', /^The server refuses this user name or password\./],
    ['not-dav', /^There is no WebDAV server at this address\./],
    ['read-only', /^The folder can be read, but nothing can be written/],
    ['encrypted', /^This folder is encrypted: type its passphrase\./],
    ['wrong-passphrase', /^This passphrase does not open the folder\./],
    ['busy', /^The server is busy\. Connect again in a minute\./],
    ['full', /^There is no room left on the server\. Make room there/],
  ] as const)('that will not do says why: %s', async (verdict, why) => {
    draw({ setUp: () => Promise.resolve({ verdict, address: '' }) });
    await fillIn();
    press('Connect');
    await screen.findByText(why);
    const button = screen.getByRole('button', { name: 'Connect' });
    await waitFor(() => expect(button).toHaveProperty('disabled', false));
  });

  it('is asked nothing where the user says no to the browser', async () => {
    const world = draw({ askPermission: () => Promise.resolve(false) });
    await fillIn();
    press('Connect');
    await screen.findByText('Your browser did not give permission for this server. Nothing has changed.');
    expect(world.setUp).not.toHaveBeenCalled();
  });

  it('is not encrypted with a passphrase that was typed wrong once', async () => {
    const world = draw();
    await fillIn('korrekt häst', 'korrekt hest');
    screen.getByText(/Nobody can recover it/);
    press('Connect');
    await screen.findByText('The two passphrases differ.');
    expect(world.askPermission).not.toHaveBeenCalled();
    type('Passphrase again', 'korrekt häst');
    press('Connect');
    await waitFor(() =>
      expect(world.setUp).toHaveBeenCalledWith(expect.objectContaining({ passphrase: 'korrekt häst' })),
    );
  });

  it('over the internet needs https, and at home warns without it', async () => {
    draw();
    await fillIn();
    type('Address', 'http://cloud.example.org/dav');
    screen.getByText(/^Over the internet only https will do/);
    type('Address', 'http://192.168.1.5/dav');
    screen.getByText(/This address is without https: whoever is in the same network can read your password/);
  });
});

describe('a folder that is connected', () => {
  const connected = (more = {}) => ({ targets: () => Promise.resolve([folderState(more)]) });

  it('says since when all is in step, and is brought in step, paused and let go of', async () => {
    const runs = { ...folderState().runs, devices: ['k3qfaaaaaaaaa', 'm7rdaaaaaaaaa'] };
    const world = draw(connected({ runs, waiting: 1 }));
    await screen.findByText(/^In step: .* 1 change waits to be sent\.$/);
    screen.getByText('2 other devices have been seen there: K3QF, M7RD. This one is called ABCD.');
    screen.getByText('Disconnecting changes nothing in the folder, and nothing on your other devices.');
    press('Sync now');
    expect(world.now).toHaveBeenCalledExactlyOnceWith('folder');
    press('Pause');
    expect(world.pause).toHaveBeenCalledExactlyOnceWith('folder', true);
    press('Disconnect');
    expect(world.disconnect).toHaveBeenCalledExactlyOnceWith('folder');
  });

  it('says what is wrong, and can be connected again where only the user can help', async () => {
    draw(connected({ runs: { failures: 1, isStopped: true, trouble: 'denied', log: [] } }));
    await screen.findByText(/^The server refuses this user name or password\./);
    expect(screen.getByLabelText('Address')).toHaveProperty(
      'value',
      'https://cloud.example.org/dav/PubMargin/',
    );
    screen.getByRole('button', { name: 'Connect again' });
  });

  it('copies its log, which holds times and numbers', async () => {
    const log = [{ at: Date.UTC(2026, 0, 2), said: 'in step; folder 1 files, 20 bytes' }];
    const world = draw(connected({ runs: { failures: 0, isStopped: false, log } }));
    press(await screen.findByRole('button', { name: 'Copy the log' }).then(() => 'Copy the log'));
    expect(world.copy).toHaveBeenCalledExactlyOnceWith(
      '2026-01-02T00:00:00.000Z in step; folder 1 files, 20 bytes',
    );
    await screen.findByText(/^Copied\./);
  });

  it('offers to bring back what another device took away', async () => {
    const largePull = { at: Date.UTC(2026, 10, 22), gone: 40, shown: 100, undo: [1] };
    const world = draw(connected({ largePull }));
    await screen.findByText(/^Another device took away 40 of 100 tags, choices and notes/);
    press('Bring them back');
    expect(world.undoPull).toHaveBeenCalledExactlyOnceWith('folder');
  });
});

it('is not offered where whoever manages the browser forbids it', async () => {
  draw({ isForbidden: () => Promise.resolve(true) });
  await screen.findByText('Sync is switched off in this browser by whoever manages it.');
  expect(screen.queryByRole('checkbox')).toBeNull();
});

describe('the line in the head of a page', () => {
  it('is not there while sync is off, and follows it', async () => {
    const targets = vi.fn<SyncWorld['targets']>(() => Promise.resolve([]));
    const world = syncWorld({ targets });
    render(<SyncLine world={world} class="x" />);
    await waitFor(() => expect(targets).toHaveBeenCalledTimes(1));
    expect(screen.queryByRole('link')).toBeNull();
    targets.mockResolvedValue([
      folderState({ runs: { failures: 1, isStopped: true, trouble: 'denied', log: [] } }),
    ]);
    world.tell();
    await screen.findByRole('button', { name: 'Sync needs you' });
    screen.getByText('Not in step yet.');
    screen.getByText(/^The server refuses this user name/);
    expect(screen.getByText('More in the options').getAttribute('href')).toBe('/options.html#sync');
    fireEvent.click(screen.getByText('Sync now'));
    expect(world.now).toHaveBeenCalledExactlyOnceWith('folder');
  });
});
