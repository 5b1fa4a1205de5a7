import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { AppError } from '../../lib/app-error.ts';

/** More than any file has: its documents take 1 MiB at most, or it has one alone. Tiny ones, deflated, could be millions. */
const MOST_DOCUMENTS = 100_000;

/** One document as it travels: its id and its full state. */
export interface SentDocument {
  readonly id: string;
  readonly state: Uint8Array;
}

/** The entries of a segment, one after the other: `varint length, doc id, varint length, state` (docs/sync.md, section 2). */
export function encodeEntries(documents: Iterable<SentDocument>): Uint8Array<ArrayBuffer> {
  const encoder = encoding.createEncoder();
  for (const { id, state } of documents) {
    encoding.writeVarString(encoder, id);
    encoding.writeVarUint8Array(encoder, state);
  }
  return new Uint8Array(encoding.toUint8Array(encoder));
}

/**
 * The documents again. Throws AppError `invalid` for lengths that lead beyond the end, for broken text, and for more
 * than any file has.
 */
export function decodeEntries(bytes: Uint8Array): SentDocument[] {
  const documents: SentDocument[] = [];
  try {
    const decoder = decoding.createDecoder(bytes);
    while (decoding.hasContent(decoder)) {
      if (documents.length === MOST_DOCUMENTS) throw new RangeError('There are too many documents.');
      const id = text.decode(read(decoder));
      documents.push({ id, state: read(decoder).slice() });
    }
  } catch (cause) {
    throw new AppError('invalid', 'A file of the remote folder is damaged.', { cause });
  }
  return documents;
}

const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** lib0 itself makes an array of whatever length is claimed. */
function read(decoder: decoding.Decoder): Uint8Array {
  const length = decoding.readVarUint(decoder);
  if (length > decoder.arr.length - decoder.pos) throw new RangeError('A length leads beyond the end.');
  return decoding.readUint8Array(decoder, length);
}
