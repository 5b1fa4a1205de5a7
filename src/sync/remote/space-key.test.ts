import { expect, it } from 'vitest';
import { newSpaceKey, openSpaceKey } from './space-key.ts';

const made = await newSpaceKey('korrekt häst batteri');
const altered = (change: object) => JSON.stringify({ ...(JSON.parse(made.file) as object), ...change });

it('opens with the passphrase, and gives the same key', async () => {
  const iv = new Uint8Array(12);
  const opened = await openSpaceKey(made.file, 'korrekt ha\u0308st batteri');
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, made.key, new Uint8Array([1, 2]));
  const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, opened.key, sealed);
  expect(opened.id).toBe(made.id);
  expect(new Uint8Array(plain)).toEqual(new Uint8Array([1, 2]));
});

it('gives no key away', async () => {
  expect(made.key.extractable).toBe(false);
  await expect(crypto.subtle.exportKey('raw', made.key)).rejects.toThrow();
  expect(made.file).not.toContain('batteri');
});

it('says when the passphrase is another one, without repeating it', async () => {
  const error = await openSpaceKey(made.file, 'wrong secret').catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: 'auth' });
  expect(String(error)).not.toContain('secret');
});

it.each([
  ['that asks for absurd work', altered({ iter: 4_000_000_000 }), 'invalid'],
  ['that protects nothing', altered({ iter: 1 }), 'invalid'],
  ['that names another key', altered({ check: '0000000000000000' }), 'invalid'],
  ['of a newer version', altered({ v: 2 }), 'unsupported'],
  ['that is a web page', '<html>Log in</html>', 'invalid'],
  ['that is empty', '', 'invalid'],
])('refuses a key file %s', async (_what, file, code) => {
  await expect(openSpaceKey(file, 'korrekt häst batteri')).rejects.toMatchObject({ code });
});

it('makes another key each time', async () => {
  expect((await newSpaceKey('korrekt häst batteri')).id).not.toBe(made.id);
});
