import { expect, it } from 'vitest';
import { begin, tag } from '../../../tests/sync/deeds.ts';
import { inFiles } from '../../../tests/sync/knowledge.ts';
import { type Device, LIMITS, SPACE, World } from '../../../tests/sync/world.ts';
import { SyncFault } from '../sync-fault.ts';
import type { Target } from '../target.ts';
import { syncFolder } from './sync-folder.ts';

/** A run over a server that takes no file of so many bytes, or more. */
function run(world: World, { profile }: Device, tooMany: number, tooLargeFrom?: number) {
  const asked: number[] = [];
  const server = world.server.connect(0);
  const put: Target['put'] = (name, bytes) => {
    asked.push(bytes.length);
    if (bytes.length < tooMany) return server.put(name, bytes);
    return Promise.reject(new SyncFault('too-large', 'The server answered PUT with 413.'));
  };
  const limits = { ...LIMITS, raw: 20_000, file: 100_000, small: 600, hasReadme: false };
  const folder = { target: { ...server, put }, store: profile.store, space: SPACE, limits, tooLargeFrom };
  return { asked, report: syncFolder(folder, { now: () => world.now }) };
}

const noise = (length: number) =>
  Array.from({ length }, () => String.fromCharCode(33 + Math.random() * 20_000)).join('');

it('sends what it can where the server calls a document too large, and tries the large one once', async () => {
  const world = new World(1);
  const device = world.device(0);
  await begin(device.profile, 'pmid:1', noise(8_000), 1);
  await tag(device.profile, 'pmid:2', 'rct');
  await tag(device.profile, 'pmid:3', 'rct');
  const { asked, report } = run(world, device, 2_000);
  expect(await report).toMatchObject({
    ...{ finished: true, stopped: undefined, tooLarge: 1, waiting: 1 },
    pushed: { documents: 3 },
  });
  const large = asked.filter((bytes) => bytes >= 2_000);
  expect(large).toHaveLength(1);
  expect(await report).toMatchObject({ tooLargeFrom: large[0] });
  const again = run(world, device, 2_000, large[0]);
  expect(await again.report).toMatchObject({
    finished: true,
    tooLarge: 1,
    waiting: 1,
    tooLargeFrom: undefined,
  });
  expect(again.asked).toEqual([]);
  expect(await run(world, device, 100_000).report).toMatchObject({ finished: true, waiting: 0 });
});

it('makes smaller files where many documents together are too large for the server', async () => {
  const world = new World(1);
  const device = world.device(0);
  for (let at = 1; at <= 6; at++) await begin(device.profile, `pmid:${at}`, noise(500), at);
  const { report } = run(world, device, 4_000);
  expect(await report).toMatchObject({
    ...{ finished: true, stopped: undefined, tooLarge: 0, waiting: 0, tooLargeFrom: undefined },
    pushed: { documents: 6 },
  });
  expect(await run(world, device, 4_000).report).toMatchObject({ finished: true, stopped: undefined });
});

it('calls no document too large for the server that was refused only together with others', async () => {
  const world = new World(1);
  const device = world.device(0);
  for (const at of [1, 2]) await begin(device.profile, `pmid:${at}`, noise(1_000), at);
  const { report } = run(world, device, 3_600);
  expect(await report).toMatchObject({ finished: true, tooLarge: 0, waiting: 0 });
});

it('ends where the server takes no file at all', async () => {
  const world = new World(1);
  const device = world.device(0);
  await tag(device.profile, 'pmid:1', 'rct');
  const { asked, report } = run(world, device, 1);
  expect(await report).toMatchObject({ finished: false, stopped: { kind: 'too-large' }, waiting: 2 });
  expect(asked).toHaveLength(1);
});

it('sends nothing of a file on its way that may not go any more, such as what is shared no more', async () => {
  const world = new World(1);
  const { profile } = world.device(0);
  await tag(profile, 'pmid:1', 'rct');
  await tag(profile, 'pmid:2', 'rct');
  const server = world.server.connect(0);
  const limits = { ...LIMITS, raw: 20_000, file: 100_000, hasReadme: false };
  const folder = { target: server, store: profile.store, space: SPACE, limits };
  const put = () => Promise.reject(new SyncFault('network', 'offline'));
  await syncFolder({ ...folder, target: { ...server, put } });
  expect(profile.disk.pending?.documents).toHaveLength(3);
  profile.disk.unsent.delete('t:1');
  const store = {
    ...folder.store,
    documents: (ids: readonly string[]) => folder.store.documents(ids.filter((id) => id !== 't:1')),
  };
  expect(await syncFolder({ ...folder, store })).toMatchObject({ finished: true, waiting: 0 });
  expect([...(await inFiles(world.server.files, undefined)).keys()].sort()).toEqual(['_tags', 't:2']);
});

it('says that everything was pulled though nothing can be sent', async () => {
  const world = new World(2);
  await tag(world.device(0).profile, 'pmid:1', 'rct');
  await world.sync(world.device(0));
  await tag(world.device(1).profile, 'pmid:2', 'rct');
  expect(await run(world, world.device(1), 1).report).toMatchObject({ finished: false, isPulled: true });
});
