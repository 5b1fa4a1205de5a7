import type { ArticleKey } from '../../article/article-key.ts';
import type { StoredCitation, StoredEntry } from '../schema.ts';

/** Where citations are kept, in whatever transaction. */
export interface CitationStore {
  get(key: ArticleKey): Promise<StoredCitation | undefined>;
}

/** What was last read of an entry's article: under its own key or, where no page told more than a name, one joined under it. */
export async function citationOf(
  store: CitationStore,
  entry: Pick<StoredEntry, 'key' | 'joined'>,
): Promise<StoredCitation | undefined> {
  return orJoined(store, entry, await store.get(entry.key));
}

/** The same where what is kept under its own key was read already: most entries cost nothing more. */
export async function orJoined(
  store: CitationStore,
  { joined }: Pick<StoredEntry, 'joined'>,
  own: StoredCitation | undefined,
): Promise<StoredCitation | undefined> {
  if (!mayBeJoined({ joined }, own)) return own;
  const rows = await Promise.all(joined.map(({ weaker }) => store.get(weaker)));
  const others = rows.filter((row) => row !== undefined);
  return others.find(({ citation }) => citation.title !== undefined) ?? own ?? others[0];
}

/** May another key's citation say more than this one? */
export function mayBeJoined(
  { joined }: Pick<StoredEntry, 'joined'>,
  own: StoredCitation | undefined,
): boolean {
  return joined.length > 0 && own?.citation.title === undefined;
}
