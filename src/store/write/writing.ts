import { type IDBPTransaction, unwrap } from 'idb';
import type { Doc, Transaction } from 'yjs';
import type { ArticleKey } from '../../article/article-key.ts';
import type { ClientIds } from '../../entry/client-ids.ts';
import { articleDocId, parseArticleDocId } from '../../entry/doc-ids.ts';
import type { ArticleDocuments } from '../../entry/join.ts';
import { documentState, LARGE_DOCUMENT, openDocument } from '../../entry/merge-document.ts';
import { AppError } from '../../lib/app-error.ts';
import { readRevision } from '../read/revision.ts';
import { type LibraryDb, type LibrarySchema, MY_SPACE } from '../schema.ts';
import { KnownEntries } from './known-entries.ts';
import { LabRows } from './lab-rows.ts';
import { TagRows } from './tag-rows.ts';
import { type Received, UnsentRows } from './unsent-rows.ts';

/** Of more keys than these a notice would cost every open page more than asking again. */
const MOST_NAMED = 5_000;

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
  'staged',
  'remoteFiles',
  'strays',
] as const;
export type WriteTransaction = IDBPTransaction<LibrarySchema, typeof STORES, 'readwrite'>;

/** One write under way: its transaction, and the merge documents that it opened. */
export interface Writing {
  readonly library: Library;
  readonly transaction: WriteTransaction;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** What becomes of the rows of tags at the end. */
  readonly tags: TagRows;
  /** What goes to labs of it. */
  readonly labs: LabRows;
  /** Which articles have an entry now. */
  readonly known: KnownEntries;
  /** A merge document, opened once, with a client id to write under; what changed in it is kept at the end. */
  document(id: string): Promise<Doc>;
  /** The documents of an article's tags and notes. */
  documents(key: ArticleKey): Promise<ArticleDocuments>;
  /** Keeps a document that the library does not have, just as a file has it: `doc` holds this state. */
  keepNew(id: string, state: Uint8Array, doc: Doc): Promise<void>;
  /**
   * Keeps what changed in articles' documents so far, and lets go of them: for writes that open thousands. Who holds one
   * of them opens it anew.
   */
  flush(): Promise<void>;
  /** What is known of these articles changed, or was forgotten. */
  cited(keys: Iterable<ArticleKey>): void;
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
 * revision land together or not at all. `work` awaits nothing but this transaction. `received`: what of it came from a
 * sync target. Throws what `work` throws, and AppError `quota` when the disk is full; then nothing was written.
 */
export async function write<T>(
  library: Library,
  work: (writing: Writing) => Promise<T>,
  received?: Received,
): Promise<Committed<T>> {
  const transaction = library.db.transaction(STORES, 'readwrite', { durability: 'strict' });
  const finished = transaction.done.then(
    () => undefined,
    (error: unknown) => ({ error: unwrap(transaction).error ?? error }),
  );
  const opened = new Map<string, Promise<Doc>>();
  const changed = new Set<string>();
  const touched = { keys: new Set<ArticleKey>(), all: false };
  const kept = { any: false, large: false };
  const meta = transaction.objectStore('meta');
  let next: Promise<number> | undefined;
  const nextRevision = () => (next ??= readRevision(meta).then((revision) => revision + 1));
  const unsent = new UnsentRows(transaction, received);
  const cited = new Set<ArticleKey>();
  const keep = async (id: string, state: Uint8Array, doc: Doc) => {
    const revision = await nextRevision();
    unwrap(transaction).objectStore('docs').put({ space: MY_SPACE, id, state, revision });
    await unsent.document(id, doc, revision);
    await labs.changed(id, doc, revision);
    kept.any = true;
    kept.large ||= state.byteLength > LARGE_DOCUMENT;
  };
  const keepChanged = async () => {
    for (const id of changed) {
      const doc = await document(id);
      await keep(id, documentState(doc), doc);
    }
    for (const key of cited) {
      await unsent.citation(key, await nextRevision());
      await labs.cited(key, await nextRevision());
    }
    kept.any ||= cited.size > 0;
    changed.clear();
    cited.clear();
  };
  const document = (id: string): Promise<Doc> => {
    let doc = opened.get(id);
    if (!doc) {
      doc = transaction
        .objectStore('docs')
        .get([MY_SPACE, id])
        .then((row) => {
          const open = openDocument(row?.state);
          library.clients.assign(open, id);
          // Not 'update', for which Yjs would write down what changed each time.
          open.on('afterTransaction', (done: Transaction) => {
            if (changesAnything(done)) changed.add(id);
          });
          return open;
        });
      opened.set(id, doc);
    }
    return doc;
  };
  const labs = new LabRows(transaction, { document, clients: library.clients, received });
  try {
    const writing: Writing = {
      library,
      transaction,
      now: Date.now(),
      tags: new TagRows(),
      labs,
      known: new KnownEntries(unwrap(transaction).objectStore('entries')),
      document,
      documents: async (key) => {
        const [tags, notes] = await Promise.all([
          document(articleDocId('t', key)),
          document(articleDocId('n', key)),
        ]);
        return { tags, notes };
      },
      keepNew: keep,
      flush: async () => {
        await keepChanged();
        for (const id of opened.keys()) if (parseArticleDocId(id)) opened.delete(id);
      },
      cited: (keys) => {
        for (const key of keys) cited.add(key);
      },
      touch: (keys) => {
        if (keys === 'all') touched.all = true;
        else for (const key of keys) touched.keys.add(key);
      },
    };
    const value = await work(writing);
    await writing.tags.write(writing);
    await keepChanged();
    if (await labs.settle(nextRevision)) kept.any = true;
    const any = touched.all || touched.keys.size > 0 || kept.any;
    const revision = (await nextRevision()) - (any ? 0 : 1);
    if (any) await meta.put(revision, 'revision');
    const failure = await finished;
    if (failure) throw failure.error;
    const isAll = touched.all || touched.keys.size > MOST_NAMED;
    return { value, revision, keys: isAll ? 'all' : [...touched.keys], large: kept.large };
  } catch (error) {
    abort(transaction);
    const failure = await finished;
    throw writeError(failure?.error, error);
  }
}

function changesAnything({ deleteSet, beforeState, afterState }: Transaction): boolean {
  return (
    deleteSet.clients.size > 0 || [...afterState].some(([client, clock]) => beforeState.get(client) !== clock)
  );
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
