import { digest } from 'lib0/hash/sha256';
import * as Y from 'yjs';
import { toBase64 } from '../lib/base64.ts';

/** Random Yjs client ids are below this: one that is derived never meets one of them. */
const FIRST_CLIENT = 2 ** 32;
/** So many times as many can be derived: 2^53 − 1 is the largest number that is exact. */
const CLIENTS = 2 ** 21 - 1;

/**
 * A digest (SHA-256, 32 bytes) of some texts and numbers, none of which runs into the next. What is derived from it is the same
 * on every device, so that a file that is imported on two of them brings one thing and not two.
 */
export function digestOf(parts: readonly (string | number | undefined)[]): Uint8Array {
  return Uint8Array.from(digest(new TextEncoder().encode(JSON.stringify(parts))));
}

/** A UUID that holds what it can of a digest: version 8 (RFC 9562, section 5.8). */
export function uuidOf(digested: Uint8Array): string {
  const bytes = digested.slice(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** 48 bits of a digest in eight characters, none of which is a `|`. */
export function shortNameOf(digested: Uint8Array): string {
  return toBase64(digested.subarray(0, 6)).replaceAll('+', '-').replaceAll('/', '_');
}

/**
 * Writes into a document something that says the same wherever it is written, under a client id of its own: the very
 * same structs on every device. What the document knows already, taken back or not, is not written twice. Says whether it wrote.
 */
export function writeDerived(doc: Y.Doc, digested: Uint8Array, work: () => void): boolean {
  const view = new DataView(digested.buffer, digested.byteOffset + 16);
  const client = (1 + (view.getUint32(0) % CLIENTS)) * FIRST_CLIENT + view.getUint32(4);
  if (Y.getState(doc.store, client) > 0) return false;
  const own = doc.clientID;
  doc.clientID = client;
  try {
    doc.transact(work);
  } finally {
    doc.clientID = own;
  }
  return true;
}
