import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page as FirefoxPage } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApache } from '../sync-servers/servers/apache.ts';
import { type DavServer, WHO } from '../sync-servers/servers/dav-server.ts';
import { startRclone } from '../sync-servers/servers/rclone.ts';
import { leftOut } from '../sync-servers/servers/start-all.ts';
import { accessibilityProblems } from './harness/axe.ts';
import { extensionWithHosts } from './harness/builds.ts';
import { Chromium } from './harness/chromium.ts';
import { everythingKept } from './harness/everything-kept.ts';
import { Firefox } from './harness/firefox.ts';
import { keep, keepMany } from './harness/library.ts';
import { entriesShown, SyncOptions } from './harness/sync-set-up.ts';

const LOOPBACK = ['http://127.0.0.1/*'];
const PASSPHRASE = 'korrekt häst batteri';
const MANY = Array.from({ length: 400 }, (_, at) => ({ pmid: String(31_000_000 + at) }));
const NOTE = '5f0f4c4e-7c1c-4e5c-9d6c-00000000000';

describe('devices in step', () => {
  let one: Chromium;
  let two: Chromium;
  let apache: DavServer | undefined;
  let rclone: DavServer | undefined;
  beforeAll(async () => {
    [apache, rclone] = await Promise.all([startApache(), startRclone()]);
    const extension = extensionWithHosts(LOOPBACK);
    one = await Chromium.start({ extension });
    two = await Chromium.start({ extension });
  });
  afterAll(async () => {
    await Promise.all([one.stop(), two.stop(), apache?.stop(), rclone?.stop()]);
  });

  const shown = async (chromium: Chromium) => {
    const page = await chromium.openOwn('manifest.json');
    const rows = await page.evaluate(entriesShown);
    await page.close();
    return rows;
  };
  const note = (chromium: Chromium, number: number, text: string) =>
    keep(chromium, [{ pmid: String(number) }], {
      type: 'save-note',
      note: `${NOTE}${number}`,
      text,
      author: 'Ada',
    });

  it('put nothing into the browser account before the one click, then tags and decisions alone', async () => {
    await note(one, 1, 'Not for the account.');
    await keep(one, [{ pmid: '1' }], { type: 'add-tag', name: 'rct' });
    const ofAccount = async () => (await everythingKept(one)).filter((line) => line.startsWith('sync '));
    const options = await SyncOptions.open(one);
    expect(await ofAccount()).toEqual([]);
    await options.page.getByLabel('Sync tags and decisions by my browser account').check();
    await options.inStep();
    await options.says(/^[\d.]+ kB of 102\.4 kB used/);
    const [file = ''] = await ofAccount();
    expect(file).toMatch(/^sync [a-z2-7]{13}-000001-[0-9a-f]{24}\.seg: "/);
    await options.page.getByLabel('Sync tags and decisions by my browser account').uncheck();
    await options.page.close();
  });

  it('hold the same library, also where a worker was killed in the middle of its run', async ({ skip }) => {
    if (!rclone) return skip(leftOut('rclone'));
    await note(two, 2, 'From the second device.');
    const [first, second] = [await SyncOptions.open(one), await SyncOptions.open(two)];
    await first.connect(rclone.address, { password: 'wrong' });
    await first.says(/^The server refuses this user name or password\./);
    await first.connect(rclone.address);
    await first.inStep();
    await second.connect(rclone.address);
    await second.inStep();

    await keepMany(one, MANY, { type: 'add-tag', name: 'many' }, ({ pmid = '' }) => ({
      title: `Article ${pmid}`,
    }));
    await first.page.getByRole('button', { name: 'Sync now' }).click();
    await one.killWorker();
    await first.page.reload();
    await first.syncNow();
    await second.syncNow();
    await first.syncNow();
    expect(await shown(one)).toHaveLength(MANY.length + 2);
    expect(await shown(two)).toEqual(await shown(one));
    const library = await two.openOwn('library.html');
    await library.getByText('402 articles').first().waitFor();
    await library.getByRole('link', { name: /^In step:/ }).waitFor();
    await second.says(/^One other device has been seen there\./);
    expect(await accessibilityProblems(second.page)).toEqual([]);
    for (const { page } of [first, second]) {
      await page.getByRole('button', { name: 'Disconnect' }).click();
      await page.getByRole('button', { name: 'Connect', exact: true }).waitFor();
      await page.close();
    }
  });

  it('share an encrypted folder with Firefox, who all must know its passphrase', async ({ skip }) => {
    if (!apache) return skip(leftOut('apache'));
    const [first, second] = [await SyncOptions.open(one), await SyncOptions.open(two)];
    await first.connect(apache.address, { passphrase: PASSPHRASE });
    await first.inStep();
    await first.says(/It is encrypted\.$/);
    await second.connect(apache.address);
    await second.says(/^This folder is encrypted: type its passphrase\./);
    await second.connect(apache.address, { passphrase: 'something else' });
    await second.says(/^This passphrase does not open the folder\./);
    await second.connect(apache.address, { passphrase: PASSPHRASE });
    await second.inStep();
    const folder = join(apache.folder, 'PubMargin');
    expect(readdirSync(folder).filter((name) => name.startsWith('k-'))).toHaveLength(1);
    const firefox = await Firefox.start(undefined, extensionWithHosts(LOOPBACK, 'firefox'));
    try {
      const page = await firefox.ownPage('options.html');
      await joinInFirefox(page, apache.address);
      await expect
        .poll(() => page.evaluate(() => document.body.innerText), { timeout: 60_000 })
        .toMatch(/In step: /);
      expect(await page.evaluate(entriesShown)).toEqual(await shown(one));
    } finally {
      await firefox.stop();
    }
    const kept = (await everythingKept(two)).join('\n');
    expect(kept).not.toContain(PASSPHRASE);
    await first.page.close();
    await second.page.close();
  });
});

/** Clicks nothing: whoever drives Firefox has no leave to ask for, since it was given before. */
async function joinInFirefox(page: FirefoxPage, address: string): Promise<void> {
  const folder = `${address}PubMargin/`;
  const answer = await page.evaluate(
    (request) =>
      (
        globalThis as unknown as { browser: { runtime: { sendMessage: (m: object) => Promise<unknown> } } }
      ).browser.runtime.sendMessage({ pubmargin: 'sync-folder', request }),
    { addresses: [folder], user: WHO.user, password: WHO.password, passphrase: PASSPHRASE },
  );
  expect(answer).toMatchObject({ value: { verdict: 'good' } });
}
