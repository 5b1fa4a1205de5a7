import { unwrap } from 'idb';
import { articleKey } from '../../article/article-key.ts';
import type { ArticleIds } from '../../article/identifiers.ts';
import { joinPlan } from '../same-article.ts';
import type { LibraryDb, StoredEntry } from '../schema.ts';
import { type Linked, readBacklinks, readLinked } from './around.ts';
import { entryFinder } from './find-entries.ts';
import { notesOnlyHere } from './copies.ts';
import { readRevision } from './revision.ts';

/** What the library holds about one page's articles. */
export interface Found {
  revision: number;
  article: StoredEntry | undefined;
  /** In the order asked. */
  mentions: (StoredEntry | undefined)[];
  /** What links that were seen on other pages say. */
  around: Linked;
  /** The article's identifiers lead to an entry under a weaker key than its own. */
  joinable: boolean;
  /** How many notes of the library exist only in this browser. */
  notesOnlyHere: number;
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

  const around = async (): Promise<Linked> =>
    article
      ? readLinked(transaction.objectStore('links'), find, article, await find.byIds(article))
      : { cites: [], citedBy: [] };
  const backlinks = async (): Promise<StoredEntry[]> =>
    article ? readBacklinks(transaction.objectStore('entries'), article, await find.byIds(article)) : [];

  const [revision, notes, entry, found, linked, ofArticle, naming] = await Promise.all([
    readRevision(transaction.objectStore('meta')),
    notesOnlyHere(transaction.objectStore('meta')),
    article ? find.byIds(article) : undefined,
    Promise.all(mentions.map((ids) => find.byIds(ids))),
    around(),
    article ? find.allByIds(article) : [],
    backlinks(),
  ]);
  const joinable = article && own ? joinPlan(own, article, ofArticle).weaker.length > 0 : false;
  return {
    ...{ revision, article: entry, mentions: found, around: linked, joinable },
    ...{ backlinks: naming, notesOnlyHere: notes },
  };
}
