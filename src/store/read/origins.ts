import type { ArticleKey } from '../../article/article-key.ts';
import type { LibraryDb } from '../schema.ts';
import { pagedRows } from './paged-rows.ts';

/** On how many entries something of an origin stands, and how much. */
export interface OriginCounts {
  articles: number;
  notes: number;
  tags: number;
}

/** What every origin but the user's own hand has brought that is shown, by its name. */
export async function readOrigins(db: LibraryDb): Promise<Map<string, OriginCounts>> {
  const origins = new Map<string, OriginCounts>();
  for await (const rows of pagedRows(db)) {
    for (const { entry } of rows) {
      const here = new Set<OriginCounts>();
      const count = (origin: string, what: 'notes' | 'tags') => {
        if (origin === '') return;
        const counts = origins.get(origin) ?? { articles: 0, notes: 0, tags: 0 };
        origins.set(origin, counts);
        counts[what] += 1;
        here.add(counts);
      };
      for (const { origin } of entry.notes) count(origin, 'notes');
      for (const { origin } of entry.tags) count(origin, 'tags');
      for (const counts of here) counts.articles += 1;
    }
  }
  return origins;
}

/** The entries on which something of an origin stands. */
export async function keysOfOrigin(db: LibraryDb, origin: string): Promise<ArticleKey[]> {
  const keys: ArticleKey[] = [];
  for await (const rows of pagedRows(db)) {
    for (const { entry } of rows) {
      if ([...entry.notes, ...entry.tags].some((one) => one.origin === origin)) keys.push(entry.key);
    }
  }
  return keys;
}
