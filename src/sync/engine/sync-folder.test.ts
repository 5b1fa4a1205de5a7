import { describe, expect, it, vi } from 'vitest';
import { begin, tag } from '../../../tests/sync/deeds.ts';
import { profileStore } from '../../../tests/sync/profile-store.ts';
import { type Device, LIMITS, SPACE, World } from '../../../tests/sync/world.ts';
import { keyFileName, parseSegmentName } from '../remote/file-names.ts';
import { isEncrypted } from '../remote/segment.ts';
import { newSpaceKey } from '../remote/space-key.ts';
import { SyncFault, type SyncFaultKind } from '../sync-fault.ts';
import type { Target } from '../target.ts';
import { WEBDAV_LIMITS } from './folder-limits.ts';
import { README_NAME } from './readme.ts';
import type { SyncFolder } from './run.ts';
import { type RunOptions, syncFolder } from './sync-folder.ts';

const KEY = await newSpaceKey('of the tests');

/** A run with something of it made otherwise. */
function run(
  world: World,
  device: Device,
  change: { folder?: Partial<SyncFolder>; target?: Partial<Target>; options?: RunOptions } = {},
) {
  const target = { ...world.server.connect(0), ...change.target };
  const folder = { target, store: profileStore(device.profile), space: SPACE, limits: LIMITS };
  return syncFolder({ ...folder, ...change.folder }, { now: () => world.now, ...change.options });
}

/** A target that writes down what is asked of it. */
function observed(world: World): { asked: string[]; target: Partial<Target> } {
  const asked: string[] = [];
  const target = Object.fromEntries(
    Object.entries(world.server.connect(0)).map(([name, method]: [string, (...args: never[]) => unknown]) => [
      name,
      (...args: never[]) => {
        asked.push(name);
        return method(...args);
      },
    ]),
  );
  return { asked, target };
}

const segments = (world: World) => [...world.server.files].filter(([name]) => parseSegmentName(name));

describe('a run', () => {
  it('asks one thing when nothing is to do, three when one tag changed', async () => {
    const world = new World(1);
    const device = world.device(0);
    await begin(device.profile, 'pmid:1', 'note', 1);
    await tag(device.profile, 'pmid:1', 'rct');
    await run(world, device);
    const idle = observed(world);
    await run(world, device, idle);
    expect(idle.asked).toEqual(['list']);
    await tag(device.profile, 'pmid:1', 'large');
    const changed = observed(world);
    expect(await run(world, device, changed)).toMatchObject({ finished: true, waiting: 0 });
    expect(changed.asked).toEqual(['list', 'put', 'get']);
  });

  it('reads what it knows of the folder once when nothing is to do: of a large library that is much', async () => {
    const world = new World(1);
    const device = world.device(0);
    await tag(device.profile, 'pmid:1', 'rct');
    await run(world, device);
    const store = profileStore(device.profile);
    const read = vi.spyOn(store, 'knownFiles');
    expect(await run(world, device, { folder: { store } })).toMatchObject({ finished: true });
    expect(read).toHaveBeenCalledTimes(1);
  });

  it('ends after 20 s, says that it is not finished, and goes on from there', async () => {
    const world = new World(2);
    const [author, reader] = [world.device(0), world.device(1)];
    for (let at = 0; at < 3; at++) {
      await begin(author.profile, 'pmid:1', world.freshText(), at);
      await run(world, author, { folder: { limits: { ...LIMITS, smallFiles: 99 } } });
    }
    const slow: Partial<Target> = {
      get: (name) => {
        world.now += 21_000;
        return world.server.connect(0).get(name);
      },
    };
    const count = segments(world).length;
    let runs = 0;
    for (let finished = false; !finished; runs++) {
      const report = await run(world, reader, { target: slow });
      finished = report.finished;
      expect(report.pulled.files).toBeLessThanOrEqual(1);
    }
    expect(runs).toBeGreaterThanOrEqual(count);
    expect(reader.profile.disk.documents.size).toBe(author.profile.disk.documents.size);
  });

  it('can be cancelled: it ends quietly, and nothing is half done', async () => {
    const world = new World(1);
    const device = world.device(0);
    await tag(device.profile, 'pmid:1', 'rct');
    const cancel = new AbortController();
    const target: Partial<Target> = {
      put: (_name, _bytes, signal) => {
        cancel.abort();
        signal?.throwIfAborted();
        return Promise.resolve();
      },
    };
    const report = await run(world, device, { target, options: { signal: cancel.signal } });
    expect(report).toMatchObject({ finished: false, stopped: undefined, waiting: 2 });
    expect(await run(world, device)).toMatchObject({ finished: true, waiting: 0 });
  });

  it('says of a program that is broken what it is', async () => {
    const world = new World(1);
    const list = () => Promise.reject(new TypeError('a fault of the program'));
    await expect(run(world, world.device(0), { target: { list } })).rejects.toThrow(TypeError);
  });

  it.each<SyncFaultKind>(['denied', 'no-folder', 'not-dav', 'redirected', 'network'])(
    'changes nothing where the folder is not to be had: %s',
    async (kind) => {
      const world = new World(1);
      await tag(world.device(0).profile, 'pmid:1', 'rct');
      const list = () => Promise.reject(new SyncFault(kind, 'no'));
      const report = await run(world, world.device(0), { target: { list } });
      expect(report).toMatchObject({ finished: false, stopped: { kind }, waiting: 2 });
      expect(world.server.files.size).toBe(0);
    },
  );

  it('ends by a refused password in its middle, and skips what one file does', async () => {
    const world = new World(2);
    await tag(world.device(0).profile, 'pmid:1', 'rct');
    await world.sync(world.device(0));
    const get = (kind: SyncFaultKind) => () => Promise.reject(new SyncFault(kind, 'no'));
    expect(await run(world, world.device(1), { target: { get: get('denied') } })).toMatchObject({
      stopped: { kind: 'denied' },
    });
    expect(await run(world, world.device(1), { target: { get: get('missing') } })).toMatchObject({
      ...{ stopped: undefined, skipped: 1 },
    });
  });

  it('keeps what there is no room for as unsent, and still takes away what is superfluous', async () => {
    const world = new World(1);
    const device = world.device(0);
    await tag(device.profile, 'pmid:1', 'rct');
    await run(world, device);
    await tag(device.profile, 'pmid:1', 'large');
    let puts = 0;
    const put: Target['put'] = (name, bytes) =>
      ++puts > 1
        ? Promise.reject(new SyncFault('full', 'no room'))
        : world.server.connect(0).put(name, bytes);
    const limits = { ...LIMITS, raw: 1 };
    const report = await run(world, device, { target: { put }, folder: { limits } });
    expect(report).toMatchObject({ finished: false, stopped: { kind: 'full' }, waiting: 1 });
    expect(await run(world, device)).toMatchObject({ finished: true, waiting: 0, removed: 1 });
  });

  it('sends what it can where a document is too large for any file', async () => {
    const world = new World(1);
    const device = world.device(0);
    const noise = Array.from({ length: 4_000 }, () => String.fromCharCode(33 + Math.random() * 20_000));
    await begin(device.profile, 'pmid:1', noise.join(''), 1);
    await tag(device.profile, 'pmid:2', 'rct');
    const report = await run(world, device);
    expect(report).toMatchObject({ finished: true, tooLarge: 1, waiting: 1 });
    expect(report.pushed.documents).toBe(2);
  });

  it('makes files of 1 MiB before they are deflated', async () => {
    const world = new World(1);
    const device = world.device(0);
    for (let at = 1; at <= 25; at++) await begin(device.profile, `pmid:${at}`, 'x'.repeat(100_000), at);
    const report = await run(world, device, { folder: { limits: WEBDAV_LIMITS } });
    expect(report).toMatchObject({ finished: true, pushed: { files: 3, documents: 25 } });
  });

  it('writes a large file anew where room is little and most of it is stale, and never where it is not', async () => {
    for (const [stale, removed] of [
      [0.7, 1],
      [0.5, 0],
      [0, 0],
    ] as const) {
      const world = new World(1);
      const device = world.device(0);
      const folder = {
        limits: { ...LIMITS, raw: 100_000, file: 100_000, small: 1, stale, hasReadme: false },
      };
      for (let at = 1; at <= 10; at++) await begin(device.profile, `pmid:${at}`, 'x', at);
      await run(world, device, { folder });
      for (let at = 1; at <= 4; at++) await begin(device.profile, `pmid:${at}`, 'y', at);
      expect(await run(world, device, { folder })).toMatchObject({ finished: true, waiting: 0, removed });
      expect(await run(world, device, { folder })).toMatchObject({ pushed: { files: 0 }, removed: 0 });
    }
  });

  it('explains the folder to people who find it, once', async () => {
    const world = new World(1);
    const device = world.device(0);
    await run(world, device);
    expect(world.server.files.size).toBe(0);
    await tag(device.profile, 'pmid:1', 'rct');
    await run(world, device);
    expect(new TextDecoder().decode(world.server.files.get(README_NAME))).toContain('PubMargin');
  });
});

describe('a folder that another device encrypted', () => {
  it('is given nothing plain, were it that a listing leaves the key out', async () => {
    const world = new World(1);
    const device = world.device(0);
    await tag(device.profile, 'pmid:1', 'rct');
    world.server.files.set(keyFileName(KEY.id), new TextEncoder().encode(KEY.file));
    expect(await run(world, device)).toMatchObject({ stopped: { code: 'auth' }, unknownKeys: [KEY.id] });
    world.server.files.clear();
    expect(await run(world, device)).toMatchObject({ stopped: { code: 'auth' }, waiting: 2 });
    expect(world.server.files.size).toBe(0);
  });

  it('is given nothing as long as no key of it is open', async () => {
    const world = new World(1);
    await tag(world.device(0).profile, 'pmid:1', 'rct');
    const report = await run(world, world.device(0), { folder: { keys: [] } });
    expect(report).toMatchObject({ stopped: { code: 'auth' }, waiting: 2 });
    expect(world.server.files.size).toBe(0);
  });

  it('is given nothing plain though the way to it was set up anew without the passphrase', async () => {
    const world = new World(1);
    const device = world.device(0);
    await tag(device.profile, 'pmid:1', 'rct');
    await run(world, device, { folder: { keys: [KEY] } });
    await tag(device.profile, 'pmid:2', 'rct');
    world.server.files.clear();
    expect(await run(world, device)).toMatchObject({ stopped: { code: 'auth' } });
    expect(world.server.files.size).toBe(0);
  });

  it('gets what was on its way plain in encrypted files only', async () => {
    const world = new World(1);
    const device = world.device(0);
    await tag(device.profile, 'pmid:1', 'rct');
    const put = () => Promise.reject(new SyncFault('network', 'cut off'));
    const hasReadme = false;
    await run(world, device, { target: { put }, folder: { limits: { ...LIMITS, hasReadme } } });
    expect(device.profile.disk.pending).toBeDefined();
    expect(await run(world, device, { folder: { keys: [KEY] } })).toMatchObject({ finished: true });
    expect(segments(world).length).toBeGreaterThan(0);
    for (const [, bytes] of segments(world)) expect(isEncrypted(bytes)).toBe(true);
  });

  it('is written with the smallest of its keys, and read with all', async () => {
    const world = new World(2);
    const other = await newSpaceKey('of the tests');
    const [small, large] = [KEY, other].sort((a, b) => (a.id < b.id ? -1 : 1)) as [typeof KEY, typeof KEY];
    await tag(world.device(0).profile, 'pmid:1', 'rct');
    await run(world, world.device(0), { folder: { keys: [large] } });
    await tag(world.device(1).profile, 'pmid:2', 'rct');
    await run(world, world.device(1), { folder: { keys: [large, small] } });
    expect(world.device(1).profile.disk.documents.has('t:1')).toBe(true);
    expect(world.server.files.has(keyFileName(small.id))).toBe(true);
    const report = await run(world, world.device(0), { folder: { keys: [large] } });
    expect(report).toMatchObject({ stopped: { code: 'auth' }, unknownKeys: [small.id] });
  });
});
