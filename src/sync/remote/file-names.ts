/** What a segment's name says: who wrote it, as which of theirs, and what its bytes hash to. */
export interface SegmentName {
  /** 13 base32 characters, random. */
  readonly device: string;
  /** Counts the device's segments from 1. */
  readonly number: number;
  /** The first 96 bits of SHA-256 of the file, in hexadecimal. */
  readonly hash: string;
}

const SEGMENT = /^([a-z2-7]{13})-([0-9a-z]{6})-([0-9a-f]{24})\.seg$/;
const KEY = /^k-([0-9a-f]{16})\.json$/;
/** RFC 4648, section 6, in lower case: file systems that know no case shall not confuse two names. */
const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';
/** The largest number that six base-36 digits say. */
const MOST_SEGMENTS = 36 ** 6 - 1;

/** The name of a segment. Throws RangeError for a number that it has no room for. */
export function segmentName({ device, number, hash }: SegmentName): string {
  if (!Number.isInteger(number) || number < 1 || number > MOST_SEGMENTS)
    throw new RangeError('No such segment.');
  return `${device}-${number.toString(36).padStart(6, '0')}-${hash}.seg`;
}

/** What a file's name says; undefined where it names no segment. */
export function parseSegmentName(name: string): SegmentName | undefined {
  const [, device, number, hash] = SEGMENT.exec(name) ?? [];
  if (device === undefined || number === undefined || hash === undefined) return undefined;
  return { device, number: parseInt(number, 36), hash };
}

/** The name of the file that holds a space's wrapped key (16 hexadecimal digits). */
export function keyFileName(keyId: string): string {
  return `k-${keyId}.json`;
}

/** The id in a key file's name; undefined where it names none. */
export function parseKeyFileName(name: string): string | undefined {
  return KEY.exec(name)?.[1];
}

/** A name for this device, random: 65 bits. */
export function randomDevice(): string {
  return [...crypto.getRandomValues(new Uint8Array(13))].map((byte) => BASE32.charAt(byte % 32)).join('');
}

/** The first 96 bits of SHA-256, in hexadecimal. */
export async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return hexadecimal(digest.subarray(0, 12));
}

/** Bytes as hexadecimal digits. */
export function hexadecimal(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
