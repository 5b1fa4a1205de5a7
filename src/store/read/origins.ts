import type { ArticleKey } from '../../article/article-key.ts';
import { originsOf } from '../../entry/origin.ts';
import type { LibraryDb, StoredEntry } from '../schema.ts';
import { eachBatch } from './each-batch.ts';

/** How many entries are in memory at a time. */
const BATCH = 250;

/** On how many entries something of an origin stands, and how much. */
export interface OriginCounts {
  articles: number;
  notes: number;
  tags: number;
}

/** What every origin but the user's own hand has brought that is shown, by its name. */
export async function readOrigins(db: LibraryDb): Promise<Map<string, OriginCounts>> {
  const origins = new Map<string, OriginCounts>();
  await eachEntry(db, (entry) => {
    const { notes, tags } = entry;
    const here = new Set<OriginCounts>();
    const count = (origin: string, what?: 'notes' | 'tags') => {
      if (origin === '') return;
      const counts = origins.get(origin) ?? { articles: 0, notes: 0, tags: 0 };
      origins.set(origin, counts);
      if (what) counts[what] += 1;
      here.add(counts);
    };
    for (const origin of notes.flatMap(originsOf)) count(origin, 'notes');
    for (const origin of tags.flatMap(originsOf)) count(origin, 'tags');
    for (const origin of choosersOf(entry)) count(origin);
    for (const counts of here) counts.articles += 1;
  });
  return origins;
}

/** The entries on which something of an origin stands. */
export async function keysOfOrigin(db: LibraryDb, origin: string): Promise<ArticleKey[]> {
  const keys: ArticleKey[] = [];
  await eachEntry(db, (entry) => {
    const { notes, tags } = entry;
    if ([...[...notes, ...tags].flatMap(originsOf), ...choosersOf(entry)].includes(origin))
      keys.push(entry.key);
  });
  return keys;
}

/** The lists and files that made choices as they are now. */
export function choosersOf({ chosenBy = {} }: StoredEntry): string[] {
  return Object.values(chosenBy).flat();
}

async function eachEntry(db: LibraryDb, take: (entry: StoredEntry) => void): Promise<void> {
  await eachBatch(
    (after, most) => db.getAll('entries', after, most),
    ({ key }) => key,
    (rows) => rows.forEach(take),
    BATCH,
  );
}
