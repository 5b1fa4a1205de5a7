import type { Subject } from '../subject.ts';
import { entryKey } from './entry-key.ts';
import { settleEntry } from './settle-entry.ts';
import { type Committed, type Library, write } from './writing.ts';

/**
 * An article page shows more of an article that has an entry: its citation, its links, and keys that turn out to be one.
 * Writes nothing when nothing is new, nor about an article without an entry: looking leaves no trace.
 */
export function learnArticle(library: Library, subject: Subject): Promise<Committed<void>> {
  return write(library, async (writing) => {
    const { key, created } = await entryKey(writing, subject);
    await settleEntry(writing, key, { subject, created });
  });
}

/** The same of many articles at once, all or none. */
export function learnArticles(library: Library, subjects: readonly Subject[]): Promise<Committed<void>> {
  return write(library, async (writing) => {
    for (const subject of subjects) {
      const { key, created } = await entryKey(writing, subject);
      await settleEntry(writing, key, { subject, created });
    }
  });
}
