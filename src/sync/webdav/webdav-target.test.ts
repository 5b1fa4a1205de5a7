import { afterEach, expect, it, vi } from 'vitest';
import { SyncFault } from '../sync-fault.ts';
import type { DavAccount } from './dav-account.ts';
import { webdavTarget } from './webdav-target.ts';

const ACCOUNT = { address: 'https://dav.example.org/kim/PubMargin/', user: 'kim', password: 'Ge#heim ü' };
const LISTING = `<?xml version="1.0"?><d:multistatus xmlns:d="DAV:">
  <d:response><d:href>/kim/PubMargin/</d:href><d:propstat><d:prop><d:resourcetype><d:collection/></d:resourcetype></d:prop></d:propstat></d:response>
  <d:response><d:href>/kim/PubMargin/a.seg</d:href><d:propstat><d:prop><d:getcontentlength>7</d:getcontentlength></d:prop></d:propstat></d:response>
</d:multistatus>`;
const XML = { 'content-type': 'application/xml; charset=utf-8' };

type Asked = { address: string; init: RequestInit };
const asked: Asked[] = [];

/** A server that gives these answers, one after the other. */
function server(...answers: (Response | Error)[]): DavAccount {
  asked.length = 0;
  return {
    ...ACCOUNT,
    fetch: (address, init = {}) => {
      asked.push({ address: address as string, init });
      const answer = answers.shift() ?? new Error('Nobody expected this request.');
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
    },
  };
}

async function faultOf(work: Promise<unknown>): Promise<SyncFault> {
  const thrown = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(thrown instanceof SyncFault)) throw new Error(`No fault, but ${String(thrown)}`);
  return thrown;
}

afterEach(() => vi.useRealTimers());

it('lists the folder with one request', async () => {
  const target = webdavTarget(server(new Response(LISTING, { status: 207, headers: XML })));
  expect(await target.list()).toEqual([{ name: 'a.seg', size: 7 }]);
  expect(asked).toHaveLength(1);
  expect(asked[0]?.init).toMatchObject({ method: 'PROPFIND', headers: { depth: '1' } });
});

it('sends nothing of the browser, follows nothing, and says who asks in UTF-8', async () => {
  const target = webdavTarget(server(new Response('bytes')));
  expect(new TextDecoder().decode(await target.get('a b.seg'))).toBe('bytes');
  expect(asked[0]?.address).toBe('https://dav.example.org/kim/PubMargin/a%20b.seg');
  expect(asked[0]?.init).toMatchObject({
    credentials: 'omit',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
    redirect: 'manual',
    headers: { authorization: 'Basic a2ltOkdlI2hlaW0gw7w=' },
  });
});

it.each([
  [401, 'denied'],
  [403, 'denied'],
  [404, 'missing'],
  [410, 'missing'],
  [302, 'redirected'],
  [400, 'broken'],
  [206, 'broken'],
  [423, 'busy'],
  [429, 'busy'],
  [500, 'busy'],
  [503, 'busy'],
  [507, 'full'],
])('says of a file that is answered with %d: %s', async (status, kind) => {
  const { message, ...fault } = await faultOf(webdavTarget(server(new Response(null, { status }))).get('a'));
  expect(fault).toMatchObject({ kind });
  expect(message).toContain('GET');
});

it.each([
  [401, 'denied'],
  [404, 'no-folder'],
  [405, 'not-dav'],
  [200, 'not-dav'],
  [301, 'redirected'],
  [503, 'busy'],
])('says of a folder that is answered with %d: %s', async (status, kind) => {
  expect(await faultOf(webdavTarget(server(new Response('', { status }))).list())).toMatchObject({ kind });
});

it('knows a redirect of which the browser shows nothing', async () => {
  const hidden = { type: { value: 'opaqueredirect' }, status: { value: 0 }, ok: { value: false } };
  const answer = () => Object.defineProperties(new Response(null), hidden);
  expect(await faultOf(webdavTarget(server(answer())).list())).toMatchObject({ kind: 'redirected' });
  expect(await faultOf(webdavTarget(server(answer())).get('a'))).toMatchObject({ kind: 'redirected' });
});

it("takes a ward network's log-in page for no server", async () => {
  const page = new Response('<html>Log in</html>', { status: 207, headers: { 'content-type': 'text/html' } });
  expect(await faultOf(webdavTarget(server(page)).list())).toMatchObject({ kind: 'not-dav' });
});

it('refuses a listing that is cut off anywhere', async () => {
  for (let end = 0; end < LISTING.length - 1; end += 7) {
    const answer = new Response(LISTING.slice(0, end), { status: 207, headers: XML });
    expect(await faultOf(webdavTarget(server(answer)).list())).toMatchObject({ kind: 'broken' });
  }
});

it('hears when to come back', async () => {
  const busy = new Response('', { status: 503, headers: { 'retry-after': '90' } });
  expect(await faultOf(webdavTarget(server(busy)).list())).toMatchObject({
    kind: 'busy',
    retryAfter: 90_000,
  });
});

it('makes the folder once where there is none to put into', async () => {
  const conflict = () => new Response('', { status: 409 });
  const made = new Response('', { status: 201 });
  await webdavTarget(server(conflict(), made, new Response('', { status: 201 }))).put('a', new Uint8Array(3));
  expect(asked.map(({ init }) => init.method)).toEqual(['PUT', 'MKCOL', 'PUT']);
  const stubborn = server(conflict(), conflict(), conflict());
  expect(await faultOf(webdavTarget(stubborn).put('a', new Uint8Array(3)))).toMatchObject({
    kind: 'no-folder',
  });
  expect(asked).toHaveLength(3);
});

it('makes no folder where it is said to be gone: whoever removed it may have meant it', async () => {
  const gone = server(new Response('', { status: 404 }));
  expect(await faultOf(webdavTarget(gone).put('a', new Uint8Array(3)))).toMatchObject({ kind: 'no-folder' });
  expect(asked).toHaveLength(1);
});

it('removes what is gone already', async () => {
  await webdavTarget(server(new Response('', { status: 404 }))).remove('a');
  const locked = server(new Response('', { status: 423 }));
  expect(await faultOf(webdavTarget(locked).remove('a'))).toMatchObject({ kind: 'busy' });
});

it('loads no more than may be in a file', async () => {
  let sent = 0;
  const endless = new ReadableStream({
    pull(stream) {
      sent += 1;
      stream.enqueue(new Uint8Array(1024 * 1024));
    },
  });
  const fault = await faultOf(webdavTarget(server(new Response(endless))).get('a'));
  expect(fault).toMatchObject({ kind: 'too-large' });
  expect(sent).toBeLessThan(25);
});

it('loads nothing of the page that comes with a refusal', async () => {
  const page = new ReadableStream({ pull: (stream) => stream.enqueue(new Uint8Array(1024)) });
  const account = server(new Response(page, { status: 500 }));
  expect(await faultOf(webdavTarget(account).get('a'))).toMatchObject({ kind: 'busy' });
  expect(asked[0]?.init.signal?.aborted).toBe(true);
});

it('gives up on a server that says nothing', async () => {
  vi.useFakeTimers();
  const silent: DavAccount = {
    ...ACCOUNT,
    fetch: (_address, init) =>
      new Promise((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => reject(new Error('aborted')));
      }),
  };
  const fault = faultOf(webdavTarget(silent).list());
  await vi.advanceTimersByTimeAsync(29_000);
  expect(await fault).toMatchObject({ kind: 'network' });
});

it('never repeats the password, whatever goes wrong', async () => {
  const secret = { ...ACCOUNT, address: 'https://kim:Geheim@dav.example.org/' };
  const faults = [
    await faultOf(webdavTarget({ ...secret, address: 'no address of kim:Geheim' }).list()),
    await faultOf(
      webdavTarget({ ...server(new TypeError('kim:Geheim failed')), address: secret.address }).get('a'),
    ),
    await faultOf(webdavTarget(server(new Response('kim:Geheim', { status: 401 }))).get('a')),
  ];
  for (const fault of faults) {
    expect(`${String(fault)} ${String(fault.stack)} ${String(fault.cause)}`).not.toContain('Geheim');
  }
  await webdavTarget({ ...server(new Response('')), address: secret.address }).get('a');
  expect(asked[0]?.address).toBe('https://dav.example.org/a');
});
