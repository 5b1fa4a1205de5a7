import { unwrap } from 'idb';
import type { Doc } from 'yjs';
import type { ArticleKey } from '../../article/article-key.ts';
import { articleDocId } from '../../entry/doc-ids.ts';
import { knowTheSame } from '../../entry/merge-document.ts';
import { carries } from '../carries.ts';
import type { StoredTarget } from '../sync-rows.ts';
import type { WriteTransaction } from './writing.ts';

/** What came from a target, and is not to be sent back to it. */
export interface Received {
  readonly target: string;
  /** What it says in each merge document. */
  readonly said: ReadonlyMap<string, Doc>;
  /** The citations that the library has just as they came. */
  readonly citations: ReadonlySet<ArticleKey>;
}

/**
 * Which documents of a write are to be sent, and where: every target of the user's that is on gets what it carries of
 * them (labs: lab-rows.ts). What fails here fails the transaction.
 */
export class UnsentRows {
  readonly #transaction: WriteTransaction;
  readonly #received: Received | undefined;
  #targets: Promise<StoredTarget[]> | undefined;

  constructor(transaction: WriteTransaction, received: Received | undefined) {
    this.#transaction = transaction;
    this.#received = received;
  }

  /** A merge document changed, at this revision. */
  async document(id: string, doc: Doc, revision: number): Promise<void> {
    const { target: from, said } = this.#received ?? {};
    const came = said?.get(id);
    for (const target of await this.#carrying(id)) {
      if (came && target === from && knowTheSame(doc, came)) continue;
      this.#put(target, id, revision);
    }
  }

  /** What is known of an article changed; or is forgotten, and nothing is left to be sent. */
  async citation(key: ArticleKey, revision: number): Promise<void> {
    const id = articleDocId('c', key);
    const targets = await this.#carrying(id);
    if (targets.length === 0) return;
    const isKept = (await this.#transaction.objectStore('citations').getKey(key)) !== undefined;
    const { target: from, citations } = this.#received ?? {};
    for (const target of targets) {
      if (!isKept) unwrap(this.#transaction).objectStore('unsent').delete([target, id]);
      else if (target !== from || !citations?.has(key)) this.#put(target, id, revision);
    }
  }

  async #carrying(id: string): Promise<string[]> {
    this.#targets ??= this.#transaction.objectStore('targets').getAll();
    return (await this.#targets).filter((row) => carries(row, id)).map(({ target }) => target);
  }

  #put(target: string, id: string, revision: number): void {
    unwrap(this.#transaction).objectStore('unsent').put({ target, id, revision });
  }
}

/**
 * A target was read to hold these documents just as the library does: it is not sent them, whatever was to be sent. Who
 * switches a target on again, or connects with a copy of the library, would fill it with what it has.
 */
export async function noteHeld(
  transaction: WriteTransaction,
  target: string,
  ids: Iterable<string>,
): Promise<void> {
  const unsent = transaction.objectStore('unsent');
  if ((await unsent.count(IDBKeyRange.bound([target], [target, []]))) === 0) return; // As on a new device.
  for (const id of ids) unwrap(unsent).delete([target, id]);
}
