import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { asked, freshBackground, granted, OWN_PAGE, write } from '../../../tests/fakes/woken-background.ts';

const WHO = { user: 'ada', password: 'Ge#heim', passphrase: '' };
const [OLD, NEW] = ['https://old.example.org', 'https://new.example.org'];

const kept = new Map<string, Uint8Array<ArrayBuffer>>();
const remove = vi.fn(({ origins = [] }: { origins?: string[] }) => {
  for (const page of origins) granted.delete(page);
  return Promise.resolve(true);
});

/** Servers whose folders keep what they are given. */
async function dav(address: string, { method, body }: RequestInit = {}): Promise<Response> {
  if (method === 'PROPFIND') return new Response(listing(address), { status: 207 });
  if (method === 'PUT') kept.set(address, new Uint8Array(await new Response(body).arrayBuffer()));
  if (method === 'DELETE') kept.delete(address);
  if (method !== 'GET') return new Response(null, { status: method === 'DELETE' ? 204 : 201 });
  const bytes = kept.get(address);
  return new Response(bytes ?? null, { status: bytes ? 200 : 404 });
}

function listing(folder: string): string {
  const member = (href: string, prop: string) =>
    `<d:response><d:href>${href}</d:href><d:propstat><d:prop>${prop}</d:prop></d:propstat></d:response>`;
  const files = [...kept].filter(([address]) => address.startsWith(folder));
  return `<d:multistatus xmlns:d="DAV:">${member(folder, '<d:resourcetype><d:collection/></d:resourcetype>')}${files
    .map(([address, { length }]) => member(address, `<d:getcontentlength>${length}</d:getcontentlength>`))
    .join('')}</d:multistatus>`;
}

beforeEach(async () => {
  vi.stubGlobal('fetch', vi.fn(dav));
  kept.clear();
  await freshBackground();
  Object.assign(fakeBrowser.permissions, { remove });
  await write({ type: 'add-tag', name: 'rct' });
  for (const server of [OLD, NEW]) granted.add(`${server}/*`);
});
afterEach(() => vi.unstubAllGlobals());

const segments = (server: string) =>
  [...kept.keys()].filter((address) => address.startsWith(server) && address.endsWith('.seg'));

/** Connects the folder at this address, as the options page does, and waits for its first file. */
async function connect(address: string, more: object = {}): Promise<void> {
  const reply = await asked('sync-folder', { addresses: [address], ...WHO, ...more }, OWN_PAGE);
  expect(reply).toMatchObject({ ok: true, value: { verdict: 'good', address } });
}

it("the folder's move to another server gives the permission for the old one back", async () => {
  await connect(`${OLD}/PubMargin/`);
  await expect.poll(() => segments(OLD)).toHaveLength(1);
  await connect(`${NEW}/PubMargin/`);
  await expect.poll(() => segments(NEW)).toHaveLength(1);
  expect([...granted]).toEqual([`${NEW}/*`]);
  expect(segments(OLD)).toHaveLength(1); // Nothing changes there.
});

it('the permission stays while a lab is on that server', async () => {
  await connect(`${OLD}/PubMargin/`);
  await connect(`${OLD}/lab/`, { lab: 'Vision lab' });
  await connect(`${NEW}/PubMargin/`);
  expect([...granted].sort()).toEqual([`${NEW}/*`, `${OLD}/*`]);
  await asked('sync-off', { target: 'lab' }, OWN_PAGE);
  expect([...granted]).toEqual([`${NEW}/*`]);
});
