import * as v from 'valibot';
import { AppError } from '../../lib/app-error.ts';
import { fromBase64, toBase64 } from '../../lib/base64.ts';
import { hexadecimal } from './file-names.ts';

/** The key of an encrypted space: never to be read out again, so that IndexedDB can keep it. */
export interface SpaceKey {
  /** 16 hexadecimal digits: the beginning of the key's own hash. */
  readonly id: string;
  readonly key: CryptoKey;
}

/** OWASP's advice for PBKDF2 with SHA-256; about 0.1 s. */
const ROUNDS = 600_000;
/** Fewer protect nothing, more would only keep the browser busy: no PubMargin writes such a file. */
const SANE_ROUNDS = { least: 100_000, most: 10_000_000 };
const IV = 12;
const KEY_ID = 8;

const KeyFileSchema = v.object({
  v: v.literal(1),
  kdf: v.literal('PBKDF2-SHA256'),
  iter: v.pipe(v.number(), v.integer(), v.minValue(SANE_ROUNDS.least), v.maxValue(SANE_ROUNDS.most)),
  salt: v.pipe(v.string(), v.maxLength(200)),
  /** The space's key, encrypted with what the passphrase gives: iv, then AES-256-GCM. */
  wrapped: v.pipe(v.string(), v.maxLength(200)),
  /** The key's id: it has to come out when the key is opened. */
  check: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)),
});

/** A new random key, and the text of the file that carries it, opened by the passphrase alone. */
export async function newSpaceKey(passphrase: string): Promise<SpaceKey & { file: string }> {
  const raw = crypto.getRandomValues(new Uint8Array(32));
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(IV));
  const wrapping = await wrappingKey(passphrase, salt, ROUNDS);
  const sealed = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, wrapping, raw));
  const id = await keyId(raw);
  const file = {
    ...{ v: 1, kdf: 'PBKDF2-SHA256', iter: ROUNDS, salt: toBase64(salt) },
    ...{ wrapped: toBase64(Uint8Array.from([...iv, ...sealed])), check: id },
  };
  return { id, key: await usable(raw), file: JSON.stringify(file) };
}

/**
 * The key in a key file. Throws AppError: `auth` when the passphrase is another one's, `unsupported` for a file of a
 * newer version, `invalid` for one that is damaged or asks for absurd work.
 */
export async function openSpaceKey(file: string, passphrase: string): Promise<SpaceKey> {
  const { iter, salt, wrapped, check } = parseKeyFile(file);
  const sealed = new Uint8Array(fromBase64(wrapped));
  const wrapping = await wrappingKey(passphrase, new Uint8Array(fromBase64(salt)), iter);
  let raw: Uint8Array<ArrayBuffer>;
  try {
    const iv = sealed.subarray(0, IV);
    raw = new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, wrapping, sealed.subarray(IV)));
  } catch (cause) {
    throw new AppError('auth', 'This passphrase does not open the folder.', { cause });
  }
  const id = await keyId(raw);
  if (id !== check) throw damaged();
  return { id, key: await usable(raw) };
}

function parseKeyFile(file: string): v.InferOutput<typeof KeyFileSchema> {
  let json: unknown;
  try {
    json = JSON.parse(file);
  } catch (cause) {
    throw damaged(cause);
  }
  const head = v.safeParse(v.object({ v: v.number() }), json);
  if (head.success && head.output.v > 1) {
    throw new AppError(
      'unsupported',
      'A newer version of PubMargin made the key of this folder. Update PubMargin.',
    );
  }
  const parsed = v.safeParse(KeyFileSchema, json);
  if (!parsed.success) throw damaged();
  return parsed.output;
}

function damaged(cause?: unknown): AppError {
  return new AppError('invalid', 'The key file of the folder is damaged.', { cause });
}

async function wrappingKey(
  passphrase: string,
  salt: Uint8Array<ArrayBuffer>,
  iterations: number,
): Promise<CryptoKey> {
  // One passphrase, however its accents are typed.
  const typed = new TextEncoder().encode(passphrase.normalize('NFC'));
  const base = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey']);
  const way = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  return crypto.subtle.deriveKey(way, base, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

function usable(raw: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

async function keyId(raw: Uint8Array<ArrayBuffer>): Promise<string> {
  return hexadecimal(new Uint8Array(await crypto.subtle.digest('SHA-256', raw)).subarray(0, KEY_ID));
}
