import * as Y from 'yjs';
import { AppError } from '../lib/app-error.ts';

/** A document above this many bytes is worth a warning: it travels whole whenever it changed. */
export const LARGE_DOCUMENT = 256 * 1024;
/** No document of a person's notes on one article comes near this; bytes above it are not ours. */
const ABSURD_DOCUMENT = 64 * 1024 * 1024;

/** The document that these bytes hold, or an empty one. Throws AppError `invalid` when they are no Yjs state. */
export function openDocument(...states: (Uint8Array | undefined)[]): Y.Doc {
  // Without a name of its own, which costs more than all the rest and serves only documents within documents.
  const doc = new Y.Doc({ guid: '' });
  for (const state of states) if (state) applyState(doc, state);
  return doc;
}

/** Merges a state into a document. Throws AppError `invalid` when the bytes are no Yjs state, or absurdly many. */
export function applyState(doc: Y.Doc, state: Uint8Array): void {
  if (state.byteLength > ABSURD_DOCUMENT) {
    throw new AppError('invalid', `A document of ${state.byteLength} bytes is no notes on an article.`);
  }
  try {
    Y.applyUpdate(doc, state);
  } catch (error) {
    throw new AppError('invalid', 'These bytes are not a merge document.', { cause: error });
  }
  // Yjs keeps an update aside when something that it builds on is missing: a full state never lacks anything.
  if (doc.store.pendingStructs || doc.store.pendingDs) {
    throw new AppError('invalid', 'This merge document is incomplete.');
  }
}

/** A document's full state. */
export function documentState(doc: Y.Doc): Uint8Array {
  return Y.encodeStateAsUpdate(doc);
}

/** Does the other document know what stands under a name, were it as something taken back? */
export function isKnownTo(other: Y.Doc, map: Y.Map<unknown>, name: string): boolean {
  const id = map._map.get(name)?.id;
  return id !== undefined && Y.getState(other.store, id.client) > id.clock;
}

/** Do two documents know the same, what was taken back included? Their bytes may differ all the same. */
export function knowTheSame(a: Y.Doc, b: Y.Doc): boolean {
  return Y.equalSnapshots(Y.snapshot(a), Y.snapshot(b));
}
