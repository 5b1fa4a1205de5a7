import { expect, it } from 'vitest';
import { newSpaceKey } from '../../sync/remote/space-key.ts';
import { keysOfFolder } from './keys-of-folder.ts';

const PASSPHRASE = 'korrekt häst batteri';
const KEY = await newSpaceKey(PASSPHRASE);
const NAME = `k-${KEY.id}.json`;

/** A folder with these files. */
function folder(files: Record<string, string>) {
  const asked: string[] = [];
  const listed = Object.entries(files).map(
    ([name, { length }]) =>
      `<d:response><d:href>/${name}</d:href><d:propstat><d:prop><d:getcontentlength>${length}</d:getcontentlength></d:prop></d:propstat></d:response>`,
  );
  const listing = `<d:multistatus xmlns:d="DAV:">${listed.join('')}</d:multistatus>`;
  const account = {
    ...{ address: 'https://dav.example.org/', user: 'kim', password: 'x' },
    fetch: (address: string | URL | Request, init: RequestInit = {}) => {
      if (init.method === 'PROPFIND') return Promise.resolve(new Response(listing, { status: 207 }));
      const name = new URL(address instanceof Request ? address.url : address).pathname.slice(1);
      asked.push(name);
      return Promise.resolve(new Response(files[name] ?? ''));
    },
  };
  return { account, asked };
}

it('opens what the passphrase opens, though another key file is damaged', async () => {
  const { account } = folder({ 'k-0000000000000000.json': KEY.file.slice(0, 40), [NAME]: KEY.file });
  expect(await keysOfFolder(account, PASSPHRASE)).toMatchObject([{ id: KEY.id, file: KEY.file }]);
});

it('says that a key file is damaged where no other one opens', async () => {
  const { account } = folder({ [NAME]: KEY.file.slice(0, 40) });
  await expect(keysOfFolder(account, PASSPHRASE)).rejects.toMatchObject({ code: 'invalid' });
});

it('says that the passphrase is another one', async () => {
  expect(await keysOfFolder(folder({ [NAME]: KEY.file }).account, 'another')).toBe('wrong-passphrase');
});

it('goes on with the key that the folder had here, where it was emptied since', async () => {
  expect(await keysOfFolder(folder({}).account, PASSPHRASE, [KEY])).toMatchObject([
    { id: KEY.id, file: KEY.file },
  ]);
  expect(await keysOfFolder(folder({}).account, '', [KEY])).toBe('encrypted');
  expect(await keysOfFolder(folder({ [NAME]: KEY.file }).account, PASSPHRASE, [KEY])).toHaveLength(1);
});

it('makes a new key for an empty folder, where the passphrase is a new one', async () => {
  const made = await keysOfFolder(folder({}).account, 'a new one', [KEY]);
  expect(made).toHaveLength(1);
  expect(made).not.toMatchObject([{ id: KEY.id }]);
});

it('knows a folder that lost its key file from one that is not encrypted', async () => {
  const segment = `abcdefghijklm-000001-${'0'.repeat(24)}.seg`;
  expect(await keysOfFolder(folder({ [segment]: 'x' }).account, PASSPHRASE, [KEY])).toMatchObject([
    { id: KEY.id },
  ]);
  expect(await keysOfFolder(folder({ [segment]: 'x' }).account, PASSPHRASE)).toBe('plain');
});

it('tries some keys only, however many there are: each costs work that the folder chose', async () => {
  const many = Array.from({ length: 40 }, (_, at) => [`k-${String(at).padStart(16, '0')}.json`, '{}']);
  const { account, asked } = folder(Object.fromEntries(many) as Record<string, string>);
  await expect(keysOfFolder(account, PASSPHRASE)).rejects.toMatchObject({ code: 'invalid' });
  expect(asked).toHaveLength(16);
});
