import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { AppError } from '../lib/app-error.ts';

/** A document: its id and bytes. */
export interface BundledDocument {
  readonly id: string;
  readonly state: Uint8Array;
}

/** Several documents as one: a file of many articles is put aside in a few rows, which costs a fraction of a row each. */
export function encodeBundle(documents: readonly BundledDocument[]): Uint8Array {
  const encoder = encoding.createEncoder();
  for (const { id, state } of documents) {
    encoding.writeVarString(encoder, id);
    encoding.writeVarUint8Array(encoder, state);
  }
  return encoding.toUint8Array(encoder);
}

/** The documents of a bundle. Throws AppError `invalid` where it is none. */
export function decodeBundle(bytes: Uint8Array): BundledDocument[] {
  try {
    const decoder = decoding.createDecoder(bytes);
    const documents: BundledDocument[] = [];
    while (decoding.hasContent(decoder)) {
      const id = decoding.readVarString(decoder);
      documents.push({ id, state: decoding.readVarUint8Array(decoder) });
    }
    return documents;
  } catch (cause) {
    throw new AppError('invalid', 'These bytes are no bundle of documents.', { cause });
  }
}
