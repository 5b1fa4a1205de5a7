import type { IDBPObjectStore } from 'idb';
import type { ArticleKey } from '../article/article-key.ts';
import { decodeCitation } from '../entry/citation-document.ts';
import { type BundledDocument, decodeBundle } from '../entry/doc-bundle.ts';
import {
  articleDocId,
  type ArticlePart,
  isBundleId,
  JOINS_DOC,
  parseArticleDocId,
  SHARES_DOC,
  TAG_NAMES_DOC,
} from '../entry/doc-ids.ts';
import { decodeTimes } from '../entry/entry-times.ts';
import type { ArticleInFile } from './file-merge.ts';
import type { LibrarySchema } from './schema.ts';

/** The store of files that are being opened, in whatever transaction. */
export type StagedStore = Pick<IDBPObjectStore<LibrarySchema, ['staged'], 'staged'>, 'get' | 'getAllKeys'>;

/** The ids of a staged file's documents. */
export interface StagedIds {
  /** The stronger keys first: PMIDs, then PMCIDs, then DOIs. */
  articles: ArticleKey[];
  /** Bundles of articles' documents, as files of other programs are put aside. */
  bundles: string[];
  /** Documents that only a newer version knows. */
  others: string[];
}

/** Which documents a staged file has. */
export async function stagedIds(store: StagedStore, file: number): Promise<StagedIds> {
  const keys = await store.getAllKeys(IDBKeyRange.bound([file], [file, []]));
  const articles = new Set<ArticleKey>();
  const [bundles, others]: [string[], string[]] = [[], []];
  for (const [, id] of keys) {
    const article = parseArticleDocId(id);
    if (article) articles.add(article.key);
    else if (isBundleId(id)) bundles.push(id);
    else if (!NO_OTHERS.includes(id)) others.push(id);
  }
  // By luck the kinds of keys stand in the alphabet as they are strong, the last first.
  return { articles: [...articles].sort().reverse(), bundles, others };
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
      const states = await Promise.all(
        PARTS.map(async (part) => [part, await stagedState(store, file, articleDocId(part, key))] as const),
      );
      return articleOf(key, new Map(states));
    }),
  );
}

/** What a bundle holds of articles, each once. Throws AppError `invalid` where something is broken. */
export function bundledArticles(bundle: Uint8Array): ArticleInFile[] {
  const parts = new Map<ArticleKey, Map<ArticlePart, Uint8Array>>();
  for (const { id, state } of decodeBundle(bundle)) {
    const article = parseArticleDocId(id);
    if (!article) continue;
    const states = parts.get(article.key) ?? new Map<ArticlePart, Uint8Array>();
    parts.set(article.key, states.set(article.part, state));
  }
  return [...parts].map(([key, states]) => articleOf(key, states));
}

/** The documents of a bundle of a staged file; none where there is no such bundle. */
export async function stagedBundle(store: StagedStore, file: number, id: string): Promise<BundledDocument[]> {
  const bundle = await stagedState(store, file, id);
  return bundle ? decodeBundle(bundle) : [];
}

const PARTS = ['t', 'n', 'c', 'e'] as const;

function articleOf(key: ArticleKey, states: ReadonlyMap<ArticlePart, Uint8Array | undefined>): ArticleInFile {
  const [citation, times] = [states.get('c'), states.get('e')];
  return {
    ...{ key, tags: states.get('t'), notes: states.get('n') },
    citation: citation && decodeCitation(citation),
    times: times && decodeTimes(times),
  };
}

/** Under this id stands, instead of documents, what came of a file that was merged: a repeated question is answered by it. */
export const OUTCOME = '';

/** What the user shares is said by no file, whoever wrote it. */
const NO_OTHERS: readonly string[] = [TAG_NAMES_DOC, JOINS_DOC, SHARES_DOC, OUTCOME];
