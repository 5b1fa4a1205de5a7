import type { IDBPObjectStore } from 'idb';
import type { Doc } from 'yjs';
import type { ArticleKey } from '../../article/article-key.ts';
import { articleDocId, JOINS_DOC, parseArticleDocId, TAG_NAMES_DOC } from '../../entry/doc-ids.ts';
import type { ArticleDocuments } from '../../entry/join.ts';
import { openDocument } from '../../entry/merge-document.ts';
import { keptNotes } from '../../entry/notes-document.ts';
import { type DocumentSource, mergeArticle, mergeShared } from '../file-merge.ts';
import { type LibraryDb, type LibrarySchema, MY_SPACE } from '../schema.ts';
import { stagedArticles, stagedIds, stagedState } from '../staged-file.ts';
import { addArticle, emptyPlan, type RestorePlan } from './restore-counts.ts';

/** How many articles are looked at between two breaths of the page. */
const BATCH = 100;

/** Told how far the look has come; aborted when nobody waits for it any more. */
export interface LookOptions {
  progress?: ((done: number, total: number) => void) | undefined;
  signal?: AbortSignal | undefined;
}

/**
 * What merging a staged file would do: the same merge, of which nothing is kept. Reads only, some articles at a time, so
 * that the page does not freeze. Throws AppError `invalid` when something in the file is broken, and the signal's reason.
 */
export async function planRestore(
  db: LibraryDb,
  file: number,
  { progress, signal }: LookOptions = {},
): Promise<RestorePlan> {
  const staged = () => db.transaction('staged').store;
  const library = new LookedAt(db);
  const how = { differing: 'now', at: Date.now() } as const;
  const shared = await mergeShared(
    library,
    {
      tagNames: await stagedState(staged(), file, TAG_NAMES_DOC),
      joins: await stagedState(staged(), file, JOINS_DOC),
    },
    how,
  );
  const plan = emptyPlan(shared);
  const { articles } = await stagedIds(staged(), file);
  for (let start = 0; start < articles.length; start += BATCH) {
    signal?.throwIfAborted();
    progress?.(start, articles.length);
    const batch = await stagedArticles(staged(), file, articles.slice(start, start + BATCH));
    const known = await knownArticles(db, library, batch);
    for (const [at, article] of batch.entries()) {
      const before = known[at];
      const merges = await mergeArticle(library, article, how);
      if (before) addArticle(plan, merges, before);
      const [, whole] = merges;
      if (whole) library.keep(whole.key);
    }
    library.letGo();
    await new Promise((resolve) => setTimeout(resolve));
  }
  progress?.(articles.length, articles.length);
  return plan;
}

async function knownArticles(
  db: LibraryDb,
  library: LookedAt,
  batch: Awaited<ReturnType<typeof stagedArticles>>,
) {
  const { store } = db.transaction('entries');
  const rows = await Promise.all(batch.map(({ key }) => store.get(key)));
  await library.load(batch.map(({ key }) => key));
  const documents = await Promise.all(batch.map(({ key }) => library.documents(key)));
  return batch.map(({ key, citation }, at) => {
    const { notes } = documents[at] ?? {};
    return {
      title: rows[at]?.title ?? citation?.citation.title,
      isKnown: library.isThere(articleDocId('t', key)) || library.isThere(articleDocId('n', key)),
      notes: new Set(notes && keptNotes(notes).map(({ id }) => id)),
    };
  });
}

/** The store of merge documents, in whatever transaction. */
type DocsStore = Pick<IDBPObjectStore<LibrarySchema, ['docs'], 'docs'>, 'get'>;

/** The library's documents, to be merged into without anything being kept. */
class LookedAt implements DocumentSource {
  readonly #db: LibraryDb;
  readonly #documents = new Map<string, Promise<Doc>>();
  readonly #there = new Set<string>();
  /** Articles that others are joined under are added to from several places of the file. */
  readonly #kept = new Set<ArticleKey>();

  constructor(db: LibraryDb) {
    this.#db = db;
  }

  document(id: string): Promise<Doc> {
    return this.#documents.get(id) ?? this.#open(id, this.#db.transaction('docs').store);
  }

  /** Opens the documents of some articles in one go. */
  async load(keys: readonly ArticleKey[]): Promise<void> {
    const { store } = this.#db.transaction('docs');
    const ids = keys.flatMap((key) => [articleDocId('t', key), articleDocId('n', key)]);
    await Promise.all(ids.map((id) => this.#documents.get(id) ?? this.#open(id, store)));
  }

  #open(id: string, store: DocsStore): Promise<Doc> {
    const opening = store.get([MY_SPACE, id]).then((row) => {
      if (row) this.#there.add(id);
      return openDocument(row?.state);
    });
    this.#documents.set(id, opening);
    return opening;
  }

  async documents(key: ArticleKey): Promise<ArticleDocuments> {
    const [tags, notes] = await Promise.all([
      this.document(articleDocId('t', key)),
      this.document(articleDocId('n', key)),
    ]);
    return { tags, notes };
  }

  /** Was a document in the library? Known of those that were asked for. */
  isThere(id: string): boolean {
    return this.#there.has(id);
  }

  keep(key: ArticleKey): void {
    this.#kept.add(key);
  }

  letGo(): void {
    for (const id of this.#documents.keys()) {
      const article = parseArticleDocId(id);
      if (article && !this.#kept.has(article.key)) this.#documents.delete(id);
    }
  }
}
