import { expect, it } from 'vitest';
import { probeFolder } from './probe-folder.ts';

const WHO = { user: 'kim', password: 'geheim' };
const GOOD = 'https://dav.example.org/kim/PubMargin/';

/** How a server answers: by its method, otherwise as a good one does. */
type Manners = Partial<
  Record<string, (files: Map<string, Uint8Array>, name: string) => Response | undefined>
>;

/** A server with one folder, as good as it may be beside these manners. */
function server(manners: Manners = {}) {
  const files = new Map<string, Uint8Array>();
  const made = { folders: 0, files };
  const answer = (address: string, { method = '', body }: RequestInit): Response => {
    const name = new URL(address).pathname.split('/').at(-1) ?? '';
    if (!address.startsWith(GOOD))
      return new Response('<html>', { status: method === 'PROPFIND' ? 404 : 409 });
    const odd = manners[method]?.(files, name);
    if (odd) return odd;
    if (method === 'MKCOL') return new Response('', { status: made.folders++ === 0 ? 201 : 405 });
    if (method === 'PUT') files.set(name, body as Uint8Array);
    if (method === 'DELETE') files.delete(name);
    if (method === 'GET') return new Response(files.get(name) as Uint8Array<ArrayBuffer>);
    if (method === 'PROPFIND') return listing(files);
    return new Response(null, { status: 204 });
  };
  const fetch = (address: unknown, init: RequestInit = {}) =>
    Promise.resolve(answer(address as string, init));
  return { made, fetch: fetch as typeof globalThis.fetch };
}

function listing(files: ReadonlyMap<string, Uint8Array>): Response {
  const responses = [...files].map(
    ([name, { length }]) =>
      `<response><href>/kim/PubMargin/${name}</href><propstat><prop><getcontentlength>${length}</getcontentlength></prop></propstat></response>`,
  );
  return new Response(`<multistatus xmlns="DAV:">${responses.join('')}</multistatus>`, { status: 207 });
}

const status = (code: number) => () => new Response('', { status: code });

it('finds a good folder good, and leaves nothing in it', async () => {
  const { made, fetch } = server();
  expect(await probeFolder({ ...WHO, fetch }, [GOOD])).toEqual({ verdict: 'good', address: GOOD });
  expect(made).toEqual({ folders: 1, files: new Map() });
});

it('finds the folder among the places where it may be', async () => {
  const { fetch } = server();
  const places = ['https://dav.example.org/remote.php/dav/files/kim/PubMargin/', GOOD];
  expect(await probeFolder({ ...WHO, fetch }, places)).toMatchObject({ verdict: 'good', address: GOOD });
});

it('says of the likeliest place why it will not do, where none does', async () => {
  const { fetch } = server();
  const places = ['https://dav.example.org/a/', 'https://dav.example.org/b/'];
  expect(await probeFolder({ ...WHO, fetch }, places)).toMatchObject({
    verdict: 'no-folder',
    address: places[0],
  });
});

it.each<[string, Manners]>([
  ['denied', { MKCOL: status(401) }],
  ['denied', { MKCOL: status(403), PROPFIND: status(403) }],
  ['good', { MKCOL: status(403) }],
  ['good', { MKCOL: status(423) }],
  ['redirected', { MKCOL: status(301) }],
  ['full', { MKCOL: status(507) }],
  ['not-dav', { MKCOL: status(200), PROPFIND: status(200) }],
  ['busy', { PROPFIND: status(503) }],
  ['read-only', { PUT: status(403) }],
  ['full', { PUT: status(507) }],
  ['too-large', { PUT: status(413) }],
  ['unlisted', { PROPFIND: () => listing(new Map()) }],
  ['unlisted', { PUT: (files, name) => (files.set(name, new Uint8Array(1)), status(201)()) }],
  ['altered', { GET: () => new Response(new Uint8Array(512)) }],
  ['altered', { GET: () => new Response('<html>Log in</html>') }],
  ['missing', { GET: status(404) }],
  ['kept', { DELETE: status(403) }],
])('says "%s" of a folder that is so', async (verdict, manners) => {
  const { fetch } = server(manners);
  expect(await probeFolder({ ...WHO, fetch }, [GOOD])).toMatchObject({ verdict });
});

it('says when a server can not be reached, without a try elsewhere', async () => {
  let asked = 0;
  const fetch = () => {
    asked += 1;
    return Promise.reject(new TypeError('Failed to fetch'));
  };
  expect(await probeFolder({ ...WHO, fetch }, [GOOD, `${GOOD}b/`])).toMatchObject({ verdict: 'network' });
  expect(asked).toBe(1);
});
