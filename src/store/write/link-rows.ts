import { unwrap } from 'idb';
import { type ArticleKey, articleKey } from '../../article/article-key.ts';
import type { ArticleIds } from '../../article/identifiers.ts';
import type { Sighting, StoredLink } from '../schema.ts';
import type { Subject } from '../subject.ts';
import type { Writing } from './writing.ts';

/** The keys of all links of an article. */
export async function linksOf(
  { transaction }: Pick<Writing, 'transaction'>,
  key: ArticleKey,
): Promise<{ cites: ArticleKey[]; citedBy: ArticleKey[] }> {
  const links = transaction.objectStore('links');
  const [outward, inward] = await Promise.all([
    links.getAllKeys(IDBKeyRange.bound([key], [key, []])),
    links.index('cited').getAllKeys(key),
  ]);
  return { cites: outward.map(([, cited]) => cited), citedBy: inward.map(([citing]) => citing) };
}

/** Keeps the links that a page shows of an article with an entry, where they are new. */
export async function learnLinks(writing: Writing, key: ArticleKey, subject: Subject): Promise<void> {
  const sighting = { ...subject.source, at: writing.now };
  await keepLinks(writing, key, { cites: keysOf(subject.cites), citedBy: keysOf(subject.citedBy) }, sighting);
}

/** Keeps an article's links, those that are new. */
export async function keepLinks(
  writing: Writing,
  key: ArticleKey,
  seen: { cites: ArticleKey[]; citedBy: ArticleKey[] },
  sighting: Sighting,
): Promise<void> {
  const kept = await linksOf(writing, key);
  const [cites, citedBy] = [new Set(kept.cites), new Set(kept.citedBy)];
  const fresh = [
    ...seen.cites.filter((other) => !cites.has(other)).map((cited) => ({ citing: key, cited })),
    ...seen.citedBy.filter((other) => !citedBy.has(other)).map((citing) => ({ citing, cited: key })),
  ].filter(({ citing, cited }) => citing !== cited);
  if (fresh.length === 0) return;
  const links = writing.transaction.objectStore('links');
  await Promise.all(fresh.map((link) => links.put({ ...link, ...sighting })));
  writing.cited([key]);
  writing.touch([key, ...fresh.flatMap(({ citing, cited }) => [citing, cited])]);
}

/** Puts links back that went with their entry. What fails here fails the transaction. */
export function returnLinks(writing: Writing, links: readonly StoredLink[]): void {
  const store = unwrap(writing.transaction).objectStore('links');
  for (const link of links) store.put(link);
  writing.cited(links.flatMap(({ citing, cited }) => [citing, cited]));
}

/** Forgets the links of an article whose entry is gone, but those that lead to another entry. Gives the forgotten. */
export async function forgetLinks(writing: Writing, keys: readonly ArticleKey[]): Promise<StoredLink[]> {
  const links = writing.transaction.objectStore('links');
  const found = await Promise.all(
    keys.flatMap((key) => [
      links.getAll(IDBKeyRange.bound([key], [key, []])),
      links.index('cited').getAll(key),
    ]),
  );
  const others = found.flat().map((link) => (keys.includes(link.citing) ? link.cited : link.citing));
  const known = await Promise.all(others.map((other) => writing.known.has(other)));
  const forgotten = found.flat().filter((_, at) => known[at] === false);
  const store = unwrap(writing.transaction).objectStore('links');
  for (const { citing, cited } of forgotten) store.delete([citing, cited]);
  return forgotten;
}

function keysOf(articles: readonly ArticleIds[]): ArticleKey[] {
  return [...new Set(articles.flatMap((ids) => articleKey(ids) ?? []))];
}
