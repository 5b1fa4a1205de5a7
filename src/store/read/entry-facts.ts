import type { ArticleKey } from '../../article/article-key.ts';
import { isKnownTime } from '../../entry/note-time.ts';
import { keysOfAliases } from '../aliases.ts';
import type { LibraryDb } from '../schema.ts';
import { eachBatch } from './each-batch.ts';

/** What pictures count of an entry; times in milliseconds since 1970. */
export interface EntryFacts {
  readonly key: ArticleKey;
  readonly title: string | undefined;
  readonly tagKeys: readonly string[];
  readonly created: number;
  /** When each of its notes was begun, highlights among them, as far as that is known. */
  readonly noted: readonly number[];
  /** Every key that a link could name it by. */
  readonly knownAs: readonly ArticleKey[];
}

/** Rows have whole notes: a thousand of them are some megabytes. */
const BATCH = 1_000;

/** What pictures count of every entry, by key. */
export async function readEntryFacts(db: LibraryDb): Promise<EntryFacts[]> {
  const facts: EntryFacts[] = [];
  await eachBatch(
    (after, most) => db.getAll('entries', after, most),
    ({ key }) => key,
    (rows) => {
      for (const { key, title, tagKeys, created, notes, aliases, separatedFrom } of rows) {
        const noted = notes.map((note) => note.created).filter(isKnownTime);
        const knownAs = keysOfAliases(aliases).filter((alias) => !separatedFrom.includes(alias));
        facts.push({ key, title, tagKeys, created, noted, knownAs });
      }
    },
    BATCH,
  );
  return facts;
}
