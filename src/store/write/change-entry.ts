import type { ArticleKey } from '../../article/article-key.ts';
import { type EntryEdit, takesAway } from '../../entry/entry-edit.ts';
import type { EditedEntry, Left, StoredEntry } from '../schema.ts';
import type { Subject } from '../subject.ts';
import { citationsOf } from './citation-rows.ts';
import { entryKey } from './entry-key.ts';
import { remember } from './history-rows.ts';
import { settleEntry } from './settle-entry.ts';
import { type Committed, type Library, write, type Writing } from './writing.ts';

/** An entry after a write, and what the write itself gives. */
export type Changed<T> = Committed<{ entry: StoredEntry | undefined; made: T }>;

/** Does something to an entry's documents and says what; undefined when it was so already. */
export type EntryWork = (writing: Writing, key: ArticleKey) => Promise<EntryEdit | undefined>;

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

/** The same for what can be undone: gives the number that undoes it, undefined when nothing changed. */
export function editEntry(
  library: Library,
  subject: Subject,
  work: EntryWork,
): Promise<Changed<number | undefined>> {
  return write(library, async (writing) => {
    const { entry, edited } = await editOne(writing, subject, work);
    const made = edited && (await remember(writing, { type: 'edits', entries: [edited], looks: [] }));
    return { entry, made };
  });
}

/** Edits one article's entry. Gives the entry and what taking the edit back needs, undefined when nothing changed. */
export async function editOne(
  writing: Writing,
  subject: Subject,
  work: EntryWork,
): Promise<{ entry: StoredEntry | undefined; edited: EditedEntry | undefined }> {
  const { key, created } = await entryKey(writing, subject);
  const before = await writing.transaction.objectStore('entries').get(key);
  const edit = await work(writing, key);
  // An entry may be gone by other changes before this one is undone; then its title comes back with it.
  const citations = edit && takesAway(edit) ? await citationsOf(writing, key) : [];
  const left: Left = { citations, links: [] };
  const entry = await settleEntry(writing, key, { subject, created, left });
  const times = before && { created: before.created, modified: before.modified };
  const edited = edit && { article: key, edit, before: times, ...left };
  return { entry, edited };
}
