import type { ArticleKey } from '../../article/article-key.ts';
import type { ArticleIds } from '../../article/identifiers.ts';
import { sameArticle } from '../same-article.ts';
import type { StoredEntry } from '../schema.ts';

type Found = Promise<StoredEntry | undefined>;
type IdKind = keyof ArticleIds;

/** What is asked of the browser's own object store `entries`. */
interface EntriesStore {
  get(key: string): IDBRequest<StoredEntry | undefined>;
  getKey(range: IDBKeyRange): IDBRequest<IDBValidKey | undefined>;
  index(name: IdKind): { get(value: string): IDBRequest<StoredEntry | undefined> };
}

/** Finds entries in one transaction; each question is put to the database once. */
export interface EntryFinder {
  /** The entry about the article of these identifiers, by whichever of them it is known. */
  byIds(ids: ArticleIds): Found;
  /** Every entry that one of them leads to, about the same article or not. */
  allByIds(ids: ArticleIds): Promise<StoredEntry[]>;
}

/**
 * Entries are asked for by key where the PMID is known, by index where it is not: no other store is touched. Takes the
 * browser's own object store (`unwrap`): idb would make several promises more for each of some hundred requests.
 */
export function entryFinder(store: EntriesStore): EntryFinder {
  const asked = new Map<string, Found>();
  const by = (kind: IdKind, value: string): Found => {
    const name = `${kind}:${value}`;
    let answer = asked.get(name);
    if (!answer) {
      answer = result(kind === 'pmid' ? store.get(name) : store.index(kind).get(value));
      asked.set(name, answer);
    }
    return answer;
  };
  let weakerKeys: Promise<boolean> | undefined;
  /** Is there any entry without a PMID? Mostly not, and then a known PMID needs no second question. */
  const anyWithoutPmid = () =>
    (weakerKeys ??= result(store.getKey(IDBKeyRange.bound('doi:', 'pmcid:~'))).then(
      (key) => key !== undefined,
    ));

  return {
    async byIds(ids) {
      for (const kind of KINDS) {
        const value = ids[kind];
        if (value === undefined) continue;
        if (kind !== 'pmid' && ids.pmid !== undefined && !(await anyWithoutPmid())) return undefined;
        const entry = await by(kind, value);
        if (entry && sameArticle(entry, ids)) return entry;
      }
      return undefined;
    },
    async allByIds(ids) {
      const found = await Promise.all(
        KINDS.flatMap((kind) => (ids[kind] === undefined ? [] : [by(kind, ids[kind])])),
      );
      const unique = new Map<ArticleKey, StoredEntry>();
      for (const entry of found) if (entry) unique.set(entry.key, entry);
      return [...unique.values()];
    },
  };
}

const KINDS: readonly IdKind[] = ['pmid', 'pmcid', 'doi'];

function result<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The database did not say why it failed.'));
  });
}
