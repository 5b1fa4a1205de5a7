import { describe, expect, it } from 'vitest';
import { WEBDAV_LIMITS } from '../../src/sync/engine/folder-limits.ts';
import type { RunReport } from '../../src/sync/engine/run-report.ts';
import { syncFolder } from '../../src/sync/engine/sync-folder.ts';
import type { FolderKey } from '../../src/sync/engine/run.ts';
import { randomDevice } from '../../src/sync/remote/file-names.ts';
import { newSpaceKey } from '../../src/sync/remote/space-key.ts';
import { makeFolder, webdavTarget } from '../../src/sync/webdav/webdav-target.ts';
import { type Random, randomOf } from '../anchors/random.ts';
import { seededRandom } from '../bench/store/seeded-library.ts';
import { ARTICLES } from '../sync/articles.ts';
import * as deeds from '../sync/deeds.ts';
import { inFiles, lacking } from '../sync/knowledge.ts';
import { misdeeds } from '../sync/misdeeds.ts';
import { emptyDisk } from '../sync/profile.ts';
import { profileStore } from '../sync/profile-store.ts';
import { type Device, SPACE, World } from '../sync/world.ts';
import { cutUploads } from './servers/cutting-proxy.ts';
import { leftOut, SERVERS } from './servers/start-all.ts';

const WRITERS = 6;
const RUNS = 30;
const CUT_OFF = 0.15;
const TAGS = ['rct', 'large trial', 'a|b'];

/** Few small files, so that they are gathered and deleted all the time. */
const LIMITS = { ...WEBDAV_LIMITS, smallFiles: 4 };

/** On one of the servers everything is encrypted. */
const KEYS: Partial<Record<string, () => Promise<FolderKey>>> = { rclone: () => newSpaceKey('geheim') };

describe.each(SERVERS)('six writers at once on %s', (name, start) => {
  it('lose nothing, bring nothing back and end up equal, while 15 % of the uploads are cut off', async ({
    skip,
  }) => {
    const server = await start();
    if (!server) {
      console.log(leftOut(name));
      skip();
      return;
    }
    const proxy = await cutUploads(server.address, CUT_OFF, seededRandom(3));
    try {
      const world = new World(WRITERS, { key: await KEYS[name]?.() });
      const bumpy = { ...server.who, address: `${proxy.address}PubMargin/` };
      const smooth = { ...server.who, address: `${server.address}PubMargin/` };
      await makeFolder(smooth);
      await Promise.all(world.devices.map((device, at) => write(world, device, bumpy, randomOf(100 + at))));
      expect(proxy.seen.uploads).toBeGreaterThan(WRITERS * RUNS);
      expect(Math.abs(proxy.seen.cut - CUT_OFF * proxy.seen.uploads)).toBeLessThanOrEqual(3);

      await settle(world, world.devices, smooth);
      const fresh = world.addDevice(emptyDisk(randomDevice()));
      await settle(world, [fresh], smooth);

      const everything = await inFiles(await filesOf(smooth), world.keys);
      for (const { profile } of world.devices) {
        expect(misdeeds(world, profile)).toEqual([]);
        expect(lacking(everything, (id) => profile.document(id))).toEqual([]);
        expect([...profile.disk.documents.keys()].sort()).toEqual([...everything.keys()].sort());
      }
      const noted = (what: 'added' | 'removed' | 'written') =>
        world.noted.reduce((sum, deed) => sum + deed[what].length, 0);
      console.log(
        `${name}: ${proxy.seen.uploads} uploads, ${proxy.seen.cut} of them cut off (${((100 * proxy.seen.cut) / proxy.seen.uploads).toFixed(1)} %); ${noted('added')} tags put on, ${noted('removed')} taken off, ${noted('written')} letters written: lost 0, back 0, seven devices equal.`,
      );
    } finally {
      await proxy.stop();
      await server.stop();
    }
  });
});

type Account = Parameters<typeof webdavTarget>[0];

/** One writer's day: a few deeds, a run, and again. */
async function write(world: World, device: Device, account: Account, random: Random): Promise<void> {
  for (let run = 0; run < RUNS; run++) {
    for (let left = 1 + random.below(3); left > 0; left--) {
      world.noted.push({ ...(await deed(world, device, random)), device, isSure: true });
    }
    await synced(world, device, account);
  }
}

function deed(world: World, { profile }: Device, random: Random): Promise<deeds.Done> {
  const article = random.pick(ARTICLES);
  return random.pick([
    () => deeds.tag(profile, article, random.pick(TAGS)),
    () => deeds.untag(profile, article, random.pick(TAGS)),
    () => deeds.begin(profile, article, world.freshText(), world.now),
    () => {
      const place = random.below(100) / 100;
      return deeds.rewrite(profile, article, {
        nth: random.below(9),
        place,
        cut: random.below(4),
        text: world.freshText(),
        at: world.now,
      });
    },
    () => deeds.discard(profile, article, random.below(9), world.now),
  ])();
}

function synced({ keys }: World, { profile }: Device, account: Account): Promise<RunReport> {
  const folder = {
    target: webdavTarget(account),
    store: profileStore(profile),
    space: SPACE,
    keys,
    limits: LIMITS,
  };
  return syncFolder(folder);
}

/** Runs without a fault until nobody has anything to send or to fetch. */
async function settle(world: World, devices: readonly Device[], account: Account): Promise<void> {
  for (let round = 0; round < 10; round++) {
    let isStill = true;
    for (const device of devices) {
      const report = await synced(world, device, account);
      expect(report).toMatchObject({
        stopped: undefined,
        finished: true,
        waiting: 0,
        damaged: 0,
        refused: 0,
      });
      isStill &&= report.pulled.files + report.pushed.files + report.removed === 0;
    }
    if (isStill) return;
  }
  throw new Error('There is no end to it.');
}

async function filesOf(account: Account): Promise<[string, Uint8Array<ArrayBuffer>][]> {
  const target = webdavTarget(account);
  const files: [string, Uint8Array<ArrayBuffer>][] = [];
  for (const { name } of await target.list()) files.push([name, await target.get(name)]);
  return files;
}
