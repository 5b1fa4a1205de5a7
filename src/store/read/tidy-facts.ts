import type { ArticleKey } from '../../article/article-key.ts';
import type { ArticleIds } from '../../article/identifiers.ts';
import { keysOfAliases } from '../aliases.ts';
import type { LibraryDb } from '../schema.ts';
import { allBatches, batchesOf, type ReadRow } from './read-batches.ts';

/** What tells whether two entries are of one article, and whether an entry lacks its title. */
export interface TidyFacts {
  readonly key: ArticleKey;
  readonly ids: ArticleIds;
  readonly title: string | undefined;
  readonly year: number | undefined;
  /** The first author as printed: `Biswas A`. */
  readonly author: string | undefined;
  /** Every key that a page could know it by. */
  readonly knownAs: readonly ArticleKey[];
  /** Articles that it is not, by the user's own word. */
  readonly separatedFrom: readonly ArticleKey[];
}

/** These facts of every entry, in the order of their keys. */
export async function readTidyFacts(db: LibraryDb): Promise<TidyFacts[]> {
  const facts: TidyFacts[] = [];
  for await (const { rows } of allBatches(db)) {
    for (const { entry, citation } of rows) {
      const { key, ids, title, aliases, separatedFrom } = entry;
      facts.push({
        ...{ key, ids, title, separatedFrom },
        year: citation?.date?.year,
        author: citation?.authors[0]?.name,
        knownAs: keysOfAliases(aliases),
      });
    }
  }
  return facts;
}

/** An entry with what is known of its article, to be looked at beside another one. */
export type EntryInFull = ReadRow;

/** These entries, as many as there are. */
export async function entriesInFull(db: LibraryDb, keys: readonly ArticleKey[]): Promise<EntryInFull[]> {
  const found: EntryInFull[] = [];
  for await (const { rows } of batchesOf(db, keys)) found.push(...rows);
  return found;
}
