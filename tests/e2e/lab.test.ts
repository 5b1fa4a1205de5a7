import { afterAll, beforeAll, expect, it } from 'vitest';
import { type DavServer, WHO } from '../sync-servers/servers/dav-server.ts';
import { startRclone } from '../sync-servers/servers/rclone.ts';
import { leftOut } from '../sync-servers/servers/start-all.ts';
import { accessibilityProblems } from './harness/axe.ts';
import { extensionWithHosts } from './harness/builds.ts';
import { Chromium } from './harness/chromium.ts';
import { keep } from './harness/library.ts';
import { entriesShown, SyncOptions } from './harness/sync-set-up.ts';

const PASSPHRASE = 'korrekt häst batteri';
let server: DavServer | undefined;
let ada: Chromium;
let bob: Chromium;
beforeAll(async () => {
  server = await startRclone();
  const extension = extensionWithHosts(['http://127.0.0.1/*']);
  ada = await Chromium.start({ extension });
  bob = await Chromium.start({ extension });
});
afterAll(async () => {
  await Promise.all([ada.stop(), bob.stop(), server?.stop()]);
});

/** Sets the lab's folder up, as a user does. */
async function joins(who: Chromium, name: string, address: string): Promise<SyncOptions> {
  const options = await SyncOptions.open(who);
  await options.page.getByRole('button', { name: 'Add a lab’s folder' }).click();
  const form = options.page.locator('form').last();
  const fields = { 'Name of the lab': 'Vision lab', 'Your name, as colleagues see it on your notes': name };
  for (const [label, value] of Object.entries({
    ...fields,
    Address: address,
    'User name': WHO.user,
    'App password': WHO.password,
    Passphrase: PASSPHRASE,
    'Passphrase again': PASSPHRASE,
  })) {
    await form.getByLabel(label, { exact: true }).fill(value);
  }
  await form.getByRole('button', { name: 'Connect' }).click();
  await options.inStep();
  return options;
}

async function kept(who: Chromium): Promise<string> {
  const page = await who.openOwn('manifest.json');
  const rows = await page.evaluate(entriesShown);
  await page.close();
  return rows.join('\n');
}

it('colleagues see what is shared by its tag and with whose notes, and nothing else', async ({ skip }) => {
  if (!server) return skip(leftOut('rclone'));
  await keep(ada, [{ pmid: '1' }], { type: 'add-tag', name: 'journal club' });
  const note = {
    type: 'save-note',
    note: crypto.randomUUID(),
    text: 'Look at the dose.',
    author: 'Ada L.',
  } as const;
  await keep(ada, [{ pmid: '1' }], note);
  await keep(ada, [{ pmid: '2' }], { type: 'add-tag', name: 'private' });
  const first = await joins(ada, 'Ada L.', server.address);
  await first.page.getByLabel('Share a tag').selectOption('journal club');
  await first.says(/^Vision lab\. Shared now: 1\.$/);
  expect(await accessibilityProblems(first.page)).toEqual([]);
  await first.syncNow();
  const second = await joins(bob, 'Bob', server.address);
  await second.says(/^Vision lab\. Shared now: 1\.$/);
  const seen = await kept(bob);
  for (const words of ['journal club', 'Look at the dose.', 'Ada L.']) expect(seen).toContain(words);
  expect(seen).not.toContain('private');

  const library = await bob.openOwn('library.html#/entries/pmid:1');
  await library.getByText('Shared with Vision lab').waitFor();
  expect(await accessibilityProblems(library)).toEqual([]);
});
