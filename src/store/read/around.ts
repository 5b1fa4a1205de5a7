import { type ArticleKey, articleKeys, idsOfKey } from '../../article/article-key.ts';
import type { ArticleIds } from '../../article/identifiers.ts';
import { keysOfAliases } from '../aliases.ts';
import type { StoredEntry } from '../schema.ts';
import type { EntryFinder } from './find-entries.ts';

/** Entries that an article cites or that cite it, as links seen on any page say. */
export interface Linked {
  cites: StoredEntry[];
  citedBy: StoredEntry[];
}

type LinkKey = [citing: ArticleKey, cited: ArticleKey];

/** What is asked of the object store `links`. */
interface LinksStore {
  getAllKeys(range: IDBKeyRange): Promise<LinkKey[]>;
  index(name: 'cited'): { getAllKeys(key: ArticleKey): Promise<LinkKey[]> };
}

/** What is asked of the object store `entries`. */
interface NamingStore {
  index(name: 'named'): { getAll(key: ArticleKey): Promise<StoredEntry[]> };
}

/** Which entries does the article cite, and which cite it? `known`: its own entry, if there is one. */
export async function readLinked(
  links: LinksStore,
  find: EntryFinder,
  article: ArticleIds,
  known: StoredEntry | undefined,
): Promise<Linked> {
  const keys = new Set([
    ...articleKeys(article),
    ...(known ? [known.key, ...known.joined.map(({ weaker }) => weaker)] : []),
  ]);
  const [cites, citedBy] = await Promise.all([
    Promise.all([...keys].map((key) => links.getAllKeys(IDBKeyRange.bound([key], [key, []])))),
    Promise.all([...keys].map((key) => links.index('cited').getAllKeys(key))),
  ]);
  const entriesOf = async (others: ArticleKey[]) => {
    const found = await Promise.all(others.map((key) => find.byIds(idsOfKey(key) ?? {})));
    const unique = new Map<ArticleKey, StoredEntry>();
    for (const entry of found) if (entry && entry.key !== known?.key) unique.set(entry.key, entry);
    return [...unique.values()];
  };
  return {
    cites: await entriesOf(cites.flat().map(([, cited]) => cited)),
    citedBy: await entriesOf(citedBy.flat().map(([citing]) => citing)),
  };
}

/** The entries whose notes name the article, by whichever of its keys; the one changed last is the first. */
export async function readBacklinks(
  entries: NamingStore,
  article: ArticleIds,
  known: StoredEntry | undefined,
): Promise<StoredEntry[]> {
  const keys = new Set([...articleKeys(article), ...(known ? keysOfAliases(known.aliases) : [])]);
  const named = entries.index('named');
  const found = (await Promise.all([...keys].map((key) => named.getAll(key)))).flat();
  const unique = new Map(found.map((entry) => [entry.key, entry]));
  if (known) unique.delete(known.key);
  return [...unique.values()].sort((a, b) => b.modified - a.modified);
}
