import { expect } from 'vitest';
import { article } from '../library.fixture.ts';
import { usedTags } from '../read/tags.ts';
import { settleEntry } from './settle-entry.ts';
import { tagArticle } from './tags.ts';
import { type Library, write } from './writing.ts';

/** An article by its number, with a title and a link. For tests. */
export const one = (number: number) =>
  article({ pmid: String(number) }, { title: `Article ${number}`, cites: [{ pmid: String(number + 1) }] });

/** Puts these tags on articles 1, 2, 3 …: one list for each. For tests. */
export async function tagAll(library: Library, ...articles: string[][]): Promise<void> {
  for (const [at, names] of articles.entries()) {
    for (const name of names) await tagArticle(library, one(at + 1), name);
  }
}

/** All that pages can show, but how recently a tag was used. For tests. */
export async function shown({ db }: Library) {
  const tags = (await usedTags(db)).map((tag) => ({ ...tag, used: undefined }));
  return {
    tags: tags.sort((a, b) => (a.key < b.key ? -1 : 1)),
    entries: await db.getAll('entries'),
    citations: (await db.getAll('citations')).map(({ began: _inEntry, ...citation }) => citation),
    links: await db.getAll('links'),
  };
}

/** The rows are what the documents say, and the counts are right. For tests. */
export async function expectInStep(library: Library): Promise<void> {
  const entries = await library.db.getAll('entries');
  const settled = await write(library, async (writing) => {
    for (const { key } of entries) await settleEntry(writing, key);
  });
  expect(settled.keys).toEqual([]);
  for (const { key, count } of await library.db.getAll('tags')) {
    expect([key, count]).toEqual([key, entries.filter((entry) => entry.tagKeys.includes(key)).length]);
  }
}
