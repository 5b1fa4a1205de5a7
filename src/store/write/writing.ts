import { type IDBPTransaction, unwrap } from 'idb';
import type { Doc } from 'yjs';
import type { ArticleKey } from '../../article/article-key.ts';
import type { ClientIds } from '../../entry/client-ids.ts';
import { articleDocId } from '../../entry/doc-ids.ts';
import type { ArticleDocuments } from '../../entry/join.ts';
import { documentState, LARGE_DOCUMENT, openDocument } from '../../entry/merge-document.ts';
import { AppError } from '../../lib/app-error.ts';
import { readRevision } from '../read/revision.ts';
import { type LibraryDb, type LibrarySchema, MY_SPACE } from '../schema.ts';

/** What every write needs. */
export interface Library {
  readonly db: LibraryDb;
  readonly clients: ClientIds;
  /** The beginning of a note as plain text. */
  excerpt(markdown: string): string;
}

const STORES = [
  'entries',
  'docs',
  'unsent',
  'citations',
  'links',
  'tags',
  'targets',
  'history',
  'meta',
] as const;
type WriteTransaction = IDBPTransaction<LibrarySchema, typeof STORES, 'readwrite'>;

/** One write under way: its transaction, and the merge documents that it opened. */
export interface Writing {
  readonly library: Library;
  readonly transaction: WriteTransaction;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** A merge document, opened once, with a client id to write under; what changed in it is kept at the end. */
  document(id: string): Promise<Doc>;
  /** The documents of an article's tags and notes. */
  documents(key: ArticleKey): Promise<ArticleDocuments>;
  /** Some row changed: the revision grows, and pages that show these articles hear of it. */
  touch(keys: Iterable<ArticleKey> | 'all'): void;
}

/** What came of a write, and whether any document grew so large that it is worth a warning. */
export interface Committed<T> {
  value: T;
  revision: number;
  /** Every key by which the changed entries are or were known; empty when nothing changed. */
  keys: ArticleKey[] | 'all';
  large: boolean;
}

/**
 * Runs a write as one strict transaction: documents, entries, tags, citations, links, history, unsent rows and the
 * revision land together or not at all. `work` awaits nothing but this transaction. Throws what `work` throws, and
 * AppError `quota` when the disk is full; then nothing was written.
 */
export async function write<T>(
  library: Library,
  work: (writing: Writing) => Promise<T>,
): Promise<Committed<T>> {
  const transaction = library.db.transaction(STORES, 'readwrite', { durability: 'strict' });
  const finished = transaction.done.then(
    () => undefined,
    (error: unknown) => ({ error: unwrap(transaction).error ?? error }),
  );
  const opened = new Map<string, Promise<Doc>>();
  const changed = new Set<string>();
  const touched = { keys: new Set<ArticleKey>(), all: false };
  const document = (id: string): Promise<Doc> => {
    let doc = opened.get(id);
    if (!doc) {
      doc = transaction
        .objectStore('docs')
        .get([MY_SPACE, id])
        .then((row) => {
          const open = openDocument(row?.state);
          library.clients.assign(open, id);
          open.on('update', () => changed.add(id));
          return open;
        });
      opened.set(id, doc);
    }
    return doc;
  };
  try {
    const value = await work({
      library,
      transaction,
      now: Date.now(),
      document,
      documents: async (key) => {
        const [tags, notes] = await Promise.all([
          document(articleDocId('t', key)),
          document(articleDocId('n', key)),
        ]);
        return { tags, notes };
      },
      touch: (keys) => {
        if (keys === 'all') touched.all = true;
        else for (const key of keys) touched.keys.add(key);
      },
    });
    const meta = transaction.objectStore('meta');
    let revision = await readRevision(meta);
    let large = false;
    if (touched.all || touched.keys.size > 0 || changed.size > 0) {
      revision++;
      await meta.put(revision, 'revision');
      for (const id of changed) {
        const size = await keepDocument(transaction, id, await document(id), revision);
        large ||= size > LARGE_DOCUMENT;
      }
    }
    const failure = await finished;
    if (failure) throw failure.error;
    return { value, revision, keys: touched.all ? 'all' : [...touched.keys], large };
  } catch (error) {
    abort(transaction);
    const failure = await finished;
    throw writeError(failure?.error, error);
  }
}

/** A changed document, and a row for each sync target that is on. Gives the document's size in bytes. */
async function keepDocument(
  transaction: WriteTransaction,
  id: string,
  doc: Doc,
  revision: number,
): Promise<number> {
  const state = documentState(doc);
  await transaction.objectStore('docs').put({ space: MY_SPACE, id, state, revision });
  for (const target of await transaction.objectStore('targets').getAllKeys()) {
    await transaction.objectStore('unsent').put({ target, id, revision });
  }
  return state.byteLength;
}

function abort(transaction: WriteTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It ended already, by the very error that is being reported.
  }
}

function writeError(ofTransaction: unknown, thrown: unknown): unknown {
  for (const error of [ofTransaction, thrown]) {
    if (error instanceof DOMException && error.name === 'QuotaExceededError') {
      return new AppError('quota', 'The disk is full: this was not saved.', { cause: error });
    }
  }
  return thrown;
}
