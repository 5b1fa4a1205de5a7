import type { IDBPObjectStore } from 'idb';
import type { ArticleKey } from '../article/article-key.ts';
import { decodeCitation } from '../entry/citation-document.ts';
import { articleDocId, JOINS_DOC, parseArticleDocId, TAG_NAMES_DOC } from '../entry/doc-ids.ts';
import { decodeTimes } from '../entry/entry-times.ts';
import type { ArticleInFile } from './file-merge.ts';
import type { LibrarySchema } from './schema.ts';

/** The store of files that are being opened, in whatever transaction. */
export type StagedStore = Pick<IDBPObjectStore<LibrarySchema, ['staged'], 'staged'>, 'get' | 'getAllKeys'>;

/** The ids of a staged file's documents. */
export interface StagedIds {
  /** The stronger keys first: PMIDs, then PMCIDs, then DOIs. */
  articles: ArticleKey[];
  /** Documents that only a newer version knows. */
  others: string[];
}

/** Which documents a staged file has. */
export async function stagedIds(store: StagedStore, file: number): Promise<StagedIds> {
  const keys = await store.getAllKeys(IDBKeyRange.bound([file], [file, []]));
  const articles = new Set<ArticleKey>();
  const others: string[] = [];
  for (const [, id] of keys) {
    const article = parseArticleDocId(id);
    if (article) articles.add(article.key);
    else if (id !== TAG_NAMES_DOC && id !== JOINS_DOC && id !== OUTCOME) others.push(id);
  }
  // By luck the kinds of keys stand in the alphabet as they are strong, the last first.
  return { articles: [...articles].sort().reverse(), others };
}

/** One document of a staged file; undefined when it has none of that id. */
export async function stagedState(
  store: StagedStore,
  file: number,
  id: string,
): Promise<Uint8Array | undefined> {
  return (await store.get([file, id]))?.state;
}

/** What a staged file holds of these articles. Throws AppError `invalid` where something is broken. */
export function stagedArticles(
  store: StagedStore,
  file: number,
  keys: readonly ArticleKey[],
): Promise<ArticleInFile[]> {
  return Promise.all(
    keys.map(async (key) => {
      const [tags, notes, citation, times] = await Promise.all(
        (['t', 'n', 'c', 'e'] as const).map((part) => stagedState(store, file, articleDocId(part, key))),
      );
      return {
        ...{ key, tags, notes },
        citation: citation && decodeCitation(citation),
        times: times && decodeTimes(times),
      };
    }),
  );
}

/** Under this id stands, instead of documents, what came of a file that was merged: a repeated question is answered by it. */
export const OUTCOME = '';
