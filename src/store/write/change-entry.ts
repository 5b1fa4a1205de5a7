import type { ArticleKey } from '../../article/article-key.ts';
import type { StoredEntry } from '../schema.ts';
import type { Subject } from '../subject.ts';
import { entryKey } from './entry-key.ts';
import { settleEntry } from './settle-entry.ts';
import { type Committed, type Library, write, type Writing } from './writing.ts';

/** An entry after a write, and what the write itself gives. */
export type Changed<T> = Committed<{ entry: StoredEntry | undefined; made: T }>;

/** One thing that the user did to one article's entry, as one transaction. */
export function changeEntry<T>(
  library: Library,
  subject: Subject,
  change: (writing: Writing, key: ArticleKey) => Promise<T>,
): Promise<Changed<T>> {
  return write(library, async (writing) => {
    const { key, created } = await entryKey(writing, subject);
    const made = await change(writing, key);
    return { entry: await settleEntry(writing, key, { subject, created }), made };
  });
}
