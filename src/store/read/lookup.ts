import { unwrap } from 'idb';
import { type ArticleKey, articleKey, articleKeys, idsOfKey } from '../../article/article-key.ts';
import type { ArticleIds } from '../../article/identifiers.ts';
import { keysOfAliases } from '../aliases.ts';
import { joinPlan } from '../same-article.ts';
import type { LibraryDb, StoredEntry } from '../schema.ts';
import { entryFinder } from './find-entries.ts';
import { readRevision } from './revision.ts';

/** What the library holds about one page's articles. */
export interface Found {
  revision: number;
  article: StoredEntry | undefined;
  /** In the order asked. */
  mentions: (StoredEntry | undefined)[];
  /** Entries that the article cites or that cite it, as links seen on other pages say. */
  around: { cites: StoredEntry[]; citedBy: StoredEntry[] };
  /** The article's identifiers lead to an entry under a weaker key than its own. */
  joinable: boolean;
  /** Entries whose notes name the article, by whichever of its keys; the one changed last is the first. */
  backlinks: StoredEntry[];
}

/** What does the library hold about these articles? One read transaction; all of it is asked for at once. */
export async function lookup(
  db: LibraryDb,
  article: ArticleIds | undefined,
  mentions: readonly ArticleIds[],
): Promise<Found> {
  const transaction = db.transaction(['entries', 'links', 'meta'], 'readonly');
  const find = entryFinder(unwrap(transaction).objectStore('entries'));
  const own = article && articleKey(article);

  const around = async (): Promise<Found['around']> => {
    if (!article) return { cites: [], citedBy: [] };
    const known = await find.byIds(article);
    const keys = new Set([
      ...articleKeys(article),
      ...(known ? [known.key, ...known.joined.map(({ weaker }) => weaker)] : []),
    ]);
    const links = transaction.objectStore('links');
    const [cites, citedBy] = await Promise.all([
      Promise.all([...keys].map((key) => links.getAllKeys(IDBKeyRange.bound([key], [key, []])))),
      Promise.all([...keys].map((key) => links.index('cited').getAllKeys(key))),
    ]);
    const entriesOf = async (others: ArticleKey[]) => {
      const found = await Promise.all(others.map((key) => find.byIds(idsOfKey(key) ?? {})));
      const unique = new Map<ArticleKey, StoredEntry>();
      for (const entry of found) if (entry && entry !== known) unique.set(entry.key, entry);
      return [...unique.values()];
    };
    return {
      cites: await entriesOf(cites.flat().map(([, cited]) => cited)),
      citedBy: await entriesOf(citedBy.flat().map(([citing]) => citing)),
    };
  };

  const backlinks = async (): Promise<StoredEntry[]> => {
    if (!article) return [];
    const known = await find.byIds(article);
    const keys = new Set([...articleKeys(article), ...(known ? keysOfAliases(known.aliases) : [])]);
    const named = transaction.objectStore('entries').index('named');
    const found = (await Promise.all([...keys].map((key) => named.getAll(key)))).flat();
    const unique = new Map(found.map((entry) => [entry.key, entry]));
    if (known) unique.delete(known.key);
    return [...unique.values()].sort((a, b) => b.modified - a.modified);
  };

  const [revision, entry, found, linked, ofArticle, naming] = await Promise.all([
    readRevision(transaction.objectStore('meta')),
    article ? find.byIds(article) : undefined,
    Promise.all(mentions.map((ids) => find.byIds(ids))),
    around(),
    article ? find.allByIds(article) : [],
    backlinks(),
  ]);
  const joinable = article && own ? joinPlan(own, article, ofArticle).weaker.length > 0 : false;
  return { revision, article: entry, mentions: found, around: linked, joinable, backlinks: naming };
}
