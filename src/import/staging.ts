import { type BundledDocument as FileDocument, encodeBundle } from '../entry/doc-bundle.ts';
import { bundleId } from '../entry/doc-ids.ts';
import { stagedBundle } from '../store/staged-file.ts';
import type { LibraryDb } from '../store/schema.ts';

/** Where an import is put aside until the user has seen what it does. */
export interface ImportStore {
  readonly db: LibraryDb;
  readonly stage: (file: number, documents: readonly FileDocument[]) => Promise<void>;
  readonly forget: (file: number) => Promise<void>;
}

/**
 * So many articles are merged in one step: a browser ends a background that is at work on one for more than five
 * minutes, and slow computers are slow.
 */
const PART = 5_000;

/** Where something was put aside: which bundle of which part. */
export interface Place {
  readonly part: number;
  readonly bundle: number;
}

/** What is put aside behind all articles. */
interface LastDocuments {
  readonly shared?: FileDocument | undefined;
  readonly needed?: FileDocument | undefined;
  readonly once?: FileDocument | undefined;
}

/** Puts documents aside in bundles, and those in parts that can be merged each for itself. */
export class Staging {
  readonly #store: ImportStore;
  #part: number;
  readonly #parts: number[] = [];
  #articles = 0;
  #bundles = 0;
  #sending: Promise<void> = Promise.resolve();

  /** `file`: when reading it began, milliseconds since 1970, as its name. */
  constructor(store: ImportStore, file: number) {
    this.#store = store;
    this.#part = file;
  }

  /** The names of the parts; none where nothing was put aside. */
  get parts(): readonly number[] {
    return this.#parts;
  }

  /** Puts the documents of so many articles aside. While they are on their way, the next can be made. */
  async put(articles: number, documents: readonly FileDocument[]): Promise<Place> {
    if (this.#articles + articles > PART) {
      this.#part += 1;
      this.#articles = 0;
    }
    this.#articles += articles;
    if (this.#parts.at(-1) !== this.#part) this.#parts.push(this.#part);
    const place = { part: this.#part, bundle: this.#bundles };
    this.#bundles += 1;
    await this.#send(place.part, { id: bundleId(place.bundle), state: encodeBundle(documents) });
    return place;
  }

  /**
   * Puts documents aside that every part needs, where there is any (`shared`) or in any case (`needed`), and one that is needed
   * once in any case. Waits until everything is put aside.
   */
  async end({ shared, needed, once }: LastDocuments): Promise<void> {
    if ((needed ?? once) && this.#parts.length === 0) this.#parts.push(this.#part);
    for (const part of this.#parts) {
      if (needed) await this.#send(part, needed);
      if (shared) await this.#send(part, shared);
    }
    const last = this.#parts.at(-1);
    if (once && last !== undefined) await this.#send(last, once);
    await this.#sending;
  }

  /** What was put aside there, by the ids of documents. */
  async documents({ part, bundle }: Place): Promise<Map<string, Uint8Array>> {
    await this.#sending;
    const { store } = this.#store.db.transaction('staged');
    const documents = await stagedBundle(store, part, bundleId(bundle));
    return new Map(documents.map(({ id, state }) => [id, state]));
  }

  /** Forgets all of it. */
  async forget(): Promise<void> {
    await this.#sending.catch(() => undefined); // What comes after would stay.
    for (const part of this.#parts) await this.#store.forget(part);
  }

  async #send(part: number, document: FileDocument): Promise<void> {
    await this.#sending;
    this.#sending = this.#store.stage(part, [document]);
    this.#sending.catch(() => undefined); // It fails where it is waited for.
  }
}
