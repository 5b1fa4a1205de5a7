import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startApache } from '../sync-servers/servers/apache.ts';
import { type HoldingProxy, holdAnswers } from '../sync-servers/servers/holding-proxy.ts';
import { startRclone } from '../sync-servers/servers/rclone.ts';
import { leftOut } from '../sync-servers/servers/start-all.ts';
import { accessibilityProblems } from './harness/axe.ts';
import { chromiumDevice, firefoxDevice, type SyncedDevice } from './harness/devices.ts';
import { everythingKept } from './harness/everything-kept.ts';
import { Story } from './harness/story.ts';

const PASSPHRASE = 'korrekt häst batteri';

/** Each server and each way once; PUBMARGIN_ALL_FOLDERS=1 tries the other two pairs as well, some minutes more. */
const FOLDERS = [
  { name: 'apache', start: startApache, passphrase: PASSPHRASE },
  { name: 'rclone', start: startRclone, passphrase: '' },
  ...(process.env.PUBMARGIN_ALL_FOLDERS
    ? [
        { name: 'apache', start: startApache, passphrase: '' },
        { name: 'rclone', start: startRclone, passphrase: PASSPHRASE },
      ]
    : []),
];

describe('two Chromiums and a Firefox, each ended in the middle of a run', () => {
  let one: Awaited<ReturnType<typeof chromiumDevice>>;
  let two: Awaited<ReturnType<typeof chromiumDevice>>;
  let fox: SyncedDevice;
  beforeEach(async () => {
    [one, two, fox] = await Promise.all([chromiumDevice('one'), chromiumDevice('two'), firefoxDevice('fox')]);
  });
  afterEach(() => Promise.all([one, two, fox].map(({ browser }) => browser.stop())));

  it.for(FOLDERS)(
    'show the same library by $name, passphrase: "$passphrase"',
    async ({ name, start, passphrase }, { skip }) => {
      const server = await start();
      if (!server) return skip(leftOut(name));
      const proxy = await holdAnswers(server.address);
      try {
        const story = new Story([one, two, fox]);
        await story.begin();

        await one.options.connect(proxy.address, { password: 'wrong' });
        await one.options.says(/^The server refuses this user name or password\./);
        await endedWhile(one, proxy, 'PUT', () => one.options.connect(proxy.address, { passphrase }));
        if (passphrase !== '') {
          await two.options.connect(proxy.address);
          await two.options.says(/^This folder is encrypted: type its passphrase\./);
          await two.options.connect(proxy.address, { passphrase: 'something else' });
          await two.options.says(/^This passphrase does not open the folder\./);
        }
        await endedWhile(two, proxy, 'GET', () => two.options.connect(proxy.address, { passphrase }));
        await endedWhile(fox, proxy, 'PUT', () => fox.options.connect(proxy.address, { passphrase }));
        for (const { options } of [one, two]) await options.syncNow();
        await story.isTold();
        await story.goOn();
        for (const { options } of [two, fox, one, two]) await options.syncNow();
        await story.isToldToTheEnd();

        await two.options.says(
          /^2 other devices have been seen there: \w{4}, \w{4}\. This one is called \w{4}\./,
        );
        await two.options.says(passphrase === '' ? /It is not encrypted\.$/ : /It is encrypted\.$/);
        expect(await accessibilityProblems(two.options.page)).toEqual([]);
        expect(magicOf(join(server.folder, 'PubMargin'))).toEqual(
          passphrase === '' ? { keys: 0, magic: ['PMN1'] } : { keys: 1, magic: ['PMNe'] },
        );
        if (passphrase !== '') {
          expect((await everythingKept(two.browser)).join('\n')).not.toContain(passphrase);
        }
        await two.options.disconnect();
      } finally {
        await proxy.stop();
        await server.stop();
      }
    },
  );
});

/** Begins a run, ends the background while the server's answer about a file is on its way, and has it run again. */
async function endedWhile(
  device: SyncedDevice,
  proxy: HoldingProxy,
  method: 'PUT' | 'GET',
  begin: () => Promise<void>,
): Promise<void> {
  const answer = proxy.hold(method);
  await begin();
  await answer.isHeld;
  await device.end();
  await answer.isGone;
  await device.options.syncNow();
}

/** How many keys a folder has, and how its segments begin. */
function magicOf(folder: string): { keys: number; magic: string[] } {
  const names = readdirSync(folder);
  const segments = names.filter((name) => name.endsWith('.seg'));
  const magic = segments.map((name) => readFileSync(join(folder, name)).toString('latin1', 0, 4));
  return { keys: names.filter((name) => name.startsWith('k-')).length, magic: [...new Set(magic)].sort() };
}
