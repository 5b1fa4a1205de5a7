import type { ArticleKey } from '../article/article-key.ts';
import { articleDocId } from '../entry/doc-ids.ts';
import type { ArticleDocuments } from '../entry/join.ts';
import { openDocument } from '../entry/merge-document.ts';
import { stagedState } from '../store/staged-file.ts';
import type { LibraryDb } from '../store/schema.ts';

/** A document of a file, as its bytes. */
export interface FileDocument {
  readonly id: string;
  readonly state: Uint8Array;
}

/** Where an import is put aside until the user has seen what it does. */
export interface ImportStore {
  readonly db: LibraryDb;
  readonly stage: (file: number, documents: readonly FileDocument[]) => Promise<void>;
  readonly forget: (file: number) => Promise<void>;
}

/** So many bytes go at a time: far below the 64 MiB that browsers refuse of a message. */
const PIECE = 1024 * 1024;
/**
 * So many articles are merged in one step: a browser ends a background that is at work on one for more than five
 * minutes, and slow computers are slow.
 */
const PART = 5_000;

/** Puts documents aside, in parts that can be merged each for itself. While one piece is on its way, the next is made. */
export class Staging {
  readonly #store: ImportStore;
  readonly #parts: number[];
  #articles = 0;
  #waiting: FileDocument[] = [];
  #size = 0;
  #sending: Promise<void> = Promise.resolve();

  /** `file`: when reading it began, milliseconds since 1970, as its name. */
  constructor(store: ImportStore, file: number) {
    this.#store = store;
    this.#parts = [file];
  }

  /** The names of the parts; none where nothing was put aside. */
  get parts(): readonly number[] {
    return this.#articles === 0 ? [] : this.#parts;
  }

  /** The part that an article which is new in the file belongs to. */
  async nextPart(): Promise<number> {
    const part = this.#parts.at(-1) ?? 0;
    if (this.#articles < PART) {
      this.#articles += 1;
      return part;
    }
    await this.flush();
    this.#articles = 1;
    this.#parts.push(part + 1);
    return part + 1;
  }

  /** To be called for the last part, or after `flush`. */
  async put(part: number, documents: readonly FileDocument[]): Promise<void> {
    if (part !== this.#parts.at(-1)) {
      await this.#store.stage(part, documents);
      return;
    }
    this.#waiting.push(...documents);
    for (const { state } of documents) this.#size += state.length;
    if (this.#size > PIECE) await this.#send();
  }

  /** Waits until everything is put aside. */
  async flush(): Promise<void> {
    await this.#send();
    await this.#sending;
  }

  /** What was put aside of an article so far. */
  async documents(part: number, key: ArticleKey): Promise<ArticleDocuments> {
    const { store } = this.#store.db.transaction('staged');
    const [tags, notes] = await Promise.all(
      (['t', 'n'] as const).map((kind) => stagedState(store, part, articleDocId(kind, key))),
    );
    return { tags: openDocument(tags), notes: openDocument(notes) };
  }

  /** Forgets all of it. */
  async forget(): Promise<void> {
    await this.#sending.catch(() => undefined); // What comes after would stay.
    for (const part of this.#parts) await this.#store.forget(part);
  }

  async #send(): Promise<void> {
    const [part, documents] = [this.#parts.at(-1) ?? 0, this.#waiting];
    [this.#waiting, this.#size] = [[], 0];
    await this.#sending;
    if (documents.length === 0) return;
    this.#sending = this.#store.stage(part, documents);
    this.#sending.catch(() => undefined); // It fails where it is waited for.
  }
}
