import * as Y from 'yjs';

/** How many documents keep their client id: more than anyone edits between two sleeps of the worker. */
const KEPT = 64;

/**
 * The Yjs client ids under which this run of the background writes: a random one for each document, reused while the
 * background lives, because a fresh one for each save makes a document four times as large. Never stored: a cloned
 * profile that wrote under the same id would corrupt documents (docs/sync.md, section 1).
 */
export class ClientIds {
  readonly #ids = new Map<string, number>();

  /**
   * Gives `doc` its client id for writing. `name` is the document's id, or a second hand on the same document.
   * `others` are the versions that the writing will be merged with: where one of them knows more of this client's
   * writing than `doc` does, the id would be used twice for different things, so a fresh one is taken.
   */
  assign(doc: Y.Doc, name: string, ...others: Y.Doc[]): void {
    const known = this.#ids.get(name);
    const usable =
      known !== undefined && others.every((other) => written(other, known) <= written(doc, known));
    const id = usable ? known : freshId();
    this.#ids.delete(name); // The last used is the last in order.
    this.#ids.set(name, id);
    for (const oldest of this.#ids.keys()) {
      if (this.#ids.size <= KEPT) break;
      this.#ids.delete(oldest);
    }
    doc.clientID = id;
  }
}

/** How far a document knows what a client wrote. */
function written(doc: Y.Doc, client: number): number {
  return Y.getState(doc.store, client);
}

/** 32 random bits, as Yjs takes for itself. */
function freshId(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
}
