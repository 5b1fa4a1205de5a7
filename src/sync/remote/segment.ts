import { AppError } from '../../lib/app-error.ts';
import { concatenated } from '../../lib/concatenated.ts';
import { deflate, inflate } from './deflate.ts';
import { decodeEntries, encodeEntries, type SentDocument } from './entries.ts';
import { hexadecimal } from './file-names.ts';
import type { SpaceKey } from './space-key.ts';

/** No segment is larger, bytes: what it becomes is less, and deflating adds next to nothing to what it can't shorten. */
export const LARGEST_SEGMENT = 17 * 1024 * 1024;

/** Where a segment belongs: an encrypted one opens nowhere else. */
export interface SegmentPlace {
  readonly space: string;
  readonly device: string;
  readonly number: number;
}

const PLAIN = new TextEncoder().encode('PMN1');
const ENCRYPTED = new TextEncoder().encode('PMNe');
const MAGIC = 4;
const KEY_ID = 8;
const IV = 12;

/**
 * The bytes of a segment (docs/sync.md, section 2): `PMN1` and the deflated entries, or with a key `PMNe`, the key's id, an
 * iv, and the same encrypted with AES-256-GCM.
 */
export async function writeSegment(
  documents: readonly SentDocument[],
  place: SegmentPlace,
  key?: SpaceKey,
): Promise<Uint8Array<ArrayBuffer>> {
  const deflated = await deflate(encodeEntries(documents));
  if (!key) return concatenated([PLAIN, deflated]);
  const iv = crypto.getRandomValues(new Uint8Array(IV));
  const way = { name: 'AES-GCM', iv, additionalData: additionalData(place) };
  const sealed = new Uint8Array(await crypto.subtle.encrypt(way, key.key, deflated));
  return concatenated([ENCRYPTED, bytesOf(key.id), iv, sealed]);
}

/**
 * The documents of a segment. `keys` are those that the passphrase opened. Throws AppError: `unsupported` for a segment
 * that a newer version wrote, `auth` for one whose key is not among them, `invalid` for one that is damaged, not where it
 * belongs, or plain in a space that is encrypted.
 */
export async function readSegment(
  bytes: Uint8Array<ArrayBuffer>,
  place: SegmentPlace,
  keys?: readonly SpaceKey[],
): Promise<SentDocument[]> {
  const magic = bytes.subarray(0, MAGIC);
  if (isSame(magic, PLAIN)) {
    if (keys) throw new AppError('invalid', 'A file of the encrypted folder is not encrypted.');
    return decodeEntries(await inflate(bytes.subarray(MAGIC)));
  }
  if (isEncrypted(bytes))
    return decodeEntries(await inflate(await opened(bytes.subarray(MAGIC), place, keys)));
  if (isSame(magic.subarray(0, 3), PLAIN.subarray(0, 3))) {
    throw new AppError(
      'unsupported',
      'A newer version of PubMargin writes into this folder. Update PubMargin.',
    );
  }
  throw new AppError('invalid', 'A file of the remote folder is damaged.');
}

/** Are these the bytes of an encrypted segment? */
export function isEncrypted(bytes: Uint8Array): boolean {
  return isSame(bytes.subarray(0, MAGIC), ENCRYPTED);
}

async function opened(
  sealed: Uint8Array<ArrayBuffer>,
  place: SegmentPlace,
  keys: readonly SpaceKey[] = [],
): Promise<Uint8Array<ArrayBuffer>> {
  const id = hexadecimal(sealed.subarray(0, KEY_ID));
  const key = keys.find((one) => one.id === id);
  if (!key)
    throw new AppError('auth', 'A file of the remote folder is encrypted with a key that is not known here.');
  const iv = sealed.subarray(KEY_ID, KEY_ID + IV);
  const way = { name: 'AES-GCM', iv, additionalData: additionalData(place) };
  try {
    return new Uint8Array(await crypto.subtle.decrypt(way, key.key, sealed.subarray(KEY_ID + IV)));
  } catch (cause) {
    throw new AppError('invalid', 'A file of the remote folder is damaged, or not where it belongs.', {
      cause,
    });
  }
}

function additionalData({ space, device, number }: SegmentPlace): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`PMN1|${space}|${device}-${number.toString(36).padStart(6, '0')}`);
}

function bytesOf(hex: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(hex.match(/../g) ?? [], (digits) => parseInt(digits, 16));
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}
