import { deflateRawSync } from 'node:zlib';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { tag } from '../../../tests/sync/deeds.ts';
import { LIMITS, SPACE, World } from '../../../tests/sync/world.ts';
import { concatenated } from '../../lib/concatenated.ts';
import { hashOf, segmentName } from '../remote/file-names.ts';
import { writeSegment } from '../remote/segment.ts';
import { newSpaceKey } from '../remote/space-key.ts';
import { syncFolder } from './sync-folder.ts';

const OTHER = 'abcdefghijklm';
const KEY = await newSpaceKey('of the tests');
const text = (of: string) => new TextEncoder().encode(of);

/** A segment as another device writes it: its name says what it hashes to. */
async function written(bytes: Uint8Array<ArrayBuffer>, device = OTHER, number = 1) {
  return { name: segmentName({ device, number, hash: await hashOf(bytes) }), bytes };
}

/** What another device has to say. */
async function segment(key = undefined as typeof KEY | undefined) {
  const { profile } = new World(1).device(0);
  await tag(profile, 'pmid:1', 'rct');
  const documents = [...profile.disk.documents].map(([id, { state }]) => ({ id, state }));
  return writeSegment(documents, { space: SPACE, device: OTHER, number: 1 }, key);
}

let world: World;
beforeEach(() => {
  world = new World(1);
});

/** Puts a file there, and has a device meet it twice. */
async function met({ name, bytes }: { name: string; bytes: Uint8Array<ArrayBuffer> }) {
  world.server.files.set(name, bytes);
  await world.sync(world.device(0));
  return world.sync(world.device(0));
}

const library = () => [...world.device(0).profile.disk.documents.keys()];

describe('a folder in which something is not as it should be', () => {
  it('gives what is as it should be', async () => {
    expect(await met(await written(await segment()))).toMatchObject({ finished: true, damaged: 0, newer: 0 });
    expect(library()).toEqual(['_tags', 't:1']);
  });

  it('changes nothing by a file of which any byte was flipped', async () => {
    const { name, bytes } = await written(await segment());
    for (let at = 0; at < bytes.length; at++) {
      const flipped = bytes.slice();
      flipped[at] = (flipped[at] ?? 0) ^ 0x40;
      world.server.files.set(name, flipped);
      expect(await world.sync(world.device(0))).toMatchObject({ finished: true, skipped: 1 });
    }
    expect(library()).toEqual([]);
  });

  it("takes a captive portal's page for a file that can't be read now", async () => {
    const { name, bytes } = await written(await segment());
    expect(await met({ name, bytes: text('<html>Log in</html>') })).toMatchObject({ skipped: 1, damaged: 0 });
    expect(await met({ name, bytes })).toMatchObject({ skipped: 0 });
    expect(library()).toEqual(['_tags', 't:1']);
  });

  it.each([
    ['a length of 10 GB', text('PMN1'), Uint8Array.from([0x80, 0xc8, 0xaf, 0xa0, 0x25, 1])],
    ['a deflate bomb', text('PMN1'), new Uint8Array(50 * 1024 * 1024)],
    ['a text that is none', text('PMN1'), Uint8Array.from([2, 0xff, 0xff, 0])],
  ])('is told of %s, and leaves it alone', async (_what, magic, entries) => {
    const bytes = concatenated([magic, new Uint8Array(deflateRawSync(entries))]);
    expect(await met(await written(bytes))).toMatchObject({ finished: true, damaged: 1, skipped: 0 });
    expect(library()).toEqual([]);
  });

  it('does not ask for a file of 10 GB', async () => {
    const { name } = await written(text('PMN1'));
    const target = world.server.connect(0);
    const list = () => Promise.resolve([{ name, size: 10_000_000_000 }]);
    const get = vi.spyOn(target, 'get');
    const { store } = world.device(0).profile;
    const report = await syncFolder({ target: { ...target, list }, store, space: SPACE, limits: LIMITS });
    expect(report).toMatchObject({ finished: true, skipped: 1 });
    expect(get).not.toHaveBeenCalled();
  });

  it('merges what can be merged of a file, and says how much can not', async () => {
    const documents = [
      { id: 't:1', state: new Uint8Array([1, 2, 3]) },
      { id: 'n:2', state: new Uint8Array(0) },
    ];
    const { profile } = new World(1).device(0);
    await tag(profile, 'pmid:3', 'rct');
    const good = [...profile.disk.documents].map(([id, { state }]) => ({ id, state }));
    const bytes = await writeSegment([...documents, ...good], { space: SPACE, device: OTHER, number: 1 });
    const { name } = await written(bytes);
    world.server.files.set(name, bytes);
    expect(await world.sync(world.device(0))).toMatchObject({ finished: true, refused: 2 });
    expect(library()).toEqual(['_tags', 't:3']);
  });

  it('is not asked again for what a newer version wrote', async () => {
    const newer = await written(text('PMN2 and what comes then'));
    expect(await met(newer)).toMatchObject({ finished: true, newer: 1 });
    world.server.files.set(newer.name, text('this would be skipped'));
    expect(await world.sync(world.device(0))).toMatchObject({ newer: 1, skipped: 0 });
    expect(world.server.files.has(newer.name)).toBe(true);
  });

  it('may hold other files', async () => {
    expect(await met({ name: '../passwd', bytes: text('x') })).toMatchObject({ finished: true });
    expect(await met({ name: 'notes.docx', bytes: text('x') })).toMatchObject({ finished: true });
  });
});

describe('an encrypted folder', () => {
  beforeEach(() => {
    world = new World(1, { key: KEY });
  });

  it('takes nothing plain', async () => {
    expect(await met(await written(await segment()))).toMatchObject({ damaged: 1 });
    expect(library()).toEqual([]);
  });

  it('takes nothing under a forged name', async () => {
    const bytes = await segment(KEY);
    const { device } = world.device(0).profile.disk;
    expect(await met(await written(bytes, device))).toMatchObject({ damaged: 1 });
    expect(await met(await written(bytes, OTHER, 2))).toMatchObject({ damaged: 2 });
    expect(library()).toEqual([]);
  });

  it('ends the run where a file is encrypted with a key that is not known', async () => {
    const bytes = await segment(await newSpaceKey('another'));
    const report = await met(await written(bytes));
    expect(report?.stopped).toMatchObject({ code: 'auth' });
    expect(report?.finished).toBe(false);
    expect(library()).toEqual([]);
  });
});
