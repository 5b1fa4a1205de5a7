import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { probeFolder } from '../../src/sync/webdav/probe-folder.ts';
import { makeFolder, webdavTarget } from '../../src/sync/webdav/webdav-target.ts';
import type { DavServer } from './servers/dav-server.ts';
import { leftOut, SERVERS } from './servers/start-all.ts';

describe.each(SERVERS)('a folder on %s', (name, start) => {
  let server: DavServer | undefined;

  beforeAll(async () => {
    server = await start();
    if (!server) console.log(leftOut(name));
  });
  afterAll(() => server?.stop());

  /** The server; the test is skipped where there is none. */
  function running(skip: (note: string) => never): DavServer {
    return server ?? skip(leftOut(name));
  }

  /** A folder of the server's own for each test. */
  function account(at: DavServer, folder: string) {
    return { ...at.who, address: `${at.address}${folder}` };
  }

  it('is made, tried and found good, whatever is in names and passwords', async ({ skip }) => {
    const at = running(skip);
    const places = [`${at.address}nowhere/else/PubMargin/`, `${at.address}PubMargin/`];
    expect(await probeFolder(at.who, places)).toEqual({ verdict: 'good', address: places[1] });
    expect(await probeFolder(at.who, places.slice(1))).toMatchObject({ verdict: 'good' });
    expect(await webdavTarget(account(at, 'PubMargin/')).list()).toEqual([]);
  });

  it('keeps files as they are', async ({ skip }) => {
    const at = running(skip);
    const target = webdavTarget(account(at, 'kept/'));
    for (const folder of ['kept/', 'kept/sub/']) await makeFolder(account(at, folder));
    await target.put('grüße & 100%.txt', new TextEncoder().encode('hello'));
    const sizes = [0, 1, 700, 1_500_000];
    for (const size of sizes) await target.put(`s${size}.seg`, bytes(size));
    const listed = (await target.list()).sort((a, b) => a.size - b.size);
    expect(listed).toEqual([
      ...sizes.slice(0, 2).map((size) => ({ name: `s${size}.seg`, size })),
      { name: 'grüße & 100%.txt', size: 5 },
      ...sizes.slice(2).map((size) => ({ name: `s${size}.seg`, size })),
    ]);
    for (const size of sizes) expect(await target.get(`s${size}.seg`)).toEqual(bytes(size));
    expect(new TextDecoder().decode(await target.get('grüße & 100%.txt'))).toBe('hello');

    await target.remove('s700.seg');
    await target.remove('s700.seg');
    await expect(target.get('s700.seg')).rejects.toMatchObject({ kind: 'missing' });
    expect((await target.list()).map(({ name: listed }) => listed)).not.toContain('s700.seg');
  });

  it('says who may not use it, and that it is gone', async ({ skip }) => {
    const at = running(skip);
    const stranger = { ...account(at, ''), password: 'geheim' };
    expect(await probeFolder(stranger, [stranger.address])).toMatchObject({ verdict: 'denied' });
    await expect(webdavTarget(stranger).list()).rejects.toMatchObject({ kind: 'denied' });
    await expect(webdavTarget(stranger).put('a', bytes(3))).rejects.toMatchObject({ kind: 'denied' });
    await expect(webdavTarget(account(at, 'gone/')).list()).rejects.toMatchObject({ kind: 'no-folder' });
    const elsewhere = [`${at.address}gone/too/PubMargin/`];
    expect(await probeFolder(at.who, elsewhere)).toMatchObject({ verdict: 'no-folder' });
  });

  it('ends a request that is stopped', async ({ skip }) => {
    const at = running(skip);
    const work = webdavTarget(account(at, '')).list(AbortSignal.abort());
    await expect(work).rejects.toMatchObject({ name: 'AbortError' });
  });
});

it('is told from no server at all', async () => {
  const address = 'http://127.0.0.1:9/PubMargin/';
  expect(await probeFolder({ user: 'kim', password: 'x' }, [address])).toMatchObject({ verdict: 'network' });
});

function bytes(length: number): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length }, (_, at) => (at * 7 + (at >> 8)) % 256);
}
