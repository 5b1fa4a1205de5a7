import type { ArticleKey } from '../../article/article-key.ts';
import type { LibraryDb } from '../schema.ts';
import { eachBatch } from './each-batch.ts';

/** Who cites whom. */
export type LinkKey = [citing: ArticleKey, cited: ArticleKey];

const BATCH = 10_000;

/** Hands out the keys of all links of the library, some at a time. */
export async function readLinkKeys(db: LibraryDb, take: (links: LinkKey[]) => void): Promise<void> {
  await eachBatch(
    (after, most) => db.getAllKeys('links', after, most),
    (key) => key,
    take,
    BATCH,
  );
}

/** By whom each of these articles is cited, as the library knows it. */
export async function readCiting(
  db: LibraryDb,
  cited: readonly ArticleKey[],
): Promise<Map<ArticleKey, ArticleKey[]>> {
  const index = db.transaction('links', 'readonly').store.index('cited');
  const found = await Promise.all(
    cited.map(async (key): Promise<[ArticleKey, ArticleKey[]]> => {
      const links = await index.getAllKeys(key);
      return [key, links.map(([citing]) => citing)];
    }),
  );
  return new Map(found);
}
