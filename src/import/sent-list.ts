import { listName, listOfOrigin, originOfList } from '../entry/origin.ts';
import type { FileHead } from '../exchange/records/format.ts';
import type { FileRecord } from '../exchange/records/record.ts';
import { readOrigins } from '../store/read/origins.ts';
import type { LibraryDb } from '../store/schema.ts';
import type { ImportOptions, SentList } from './importing.ts';

/** What a file is called where nobody gave it a title. */
const UNTITLED = 'Reading list';

/** The reading list that a file says it is; undefined for every other file. */
export function sentList(head: FileHead | undefined): SentList | undefined {
  if (head?.list === undefined) return undefined;
  const { list, title, author = '', at } = head;
  return { id: list, title: title.trim() || UNTITLED, author: author.trim(), at };
}

/**
 * How a list is read: it goes by its own name, or the one under which it came first, and its articles are tagged with its
 * title unless the user wants another tag, or none.
 */
export async function optionsOfList(
  db: LibraryDb,
  list: SentList,
  wanted: ImportOptions,
): Promise<ImportOptions> {
  const known = [...(await readOrigins(db)).keys()].find((origin) => listOfOrigin(origin)?.id === list.id);
  const origin = known ?? originOfList({ id: list.id, name: listName(list.title, list.author) });
  return { ...wanted, origin, tag: wanted.tag === wanted.origin ? list.title : wanted.tag };
}

/**
 * What of a sent record the reader's library takes in: notes, with their author, and tags. What the sender decided of the
 * article is no decision of the reader's.
 */
export function takenIn({ citation, tags, notes }: FileRecord, { author }: SentList): FileRecord {
  return {
    citation,
    tags: tags.map(({ origin: _, ...tag }) => tag),
    notes: notes.map(({ origin: _, sameAs: __, ...note }) => ({ ...note, author: note.author ?? author })),
    reasons: [],
    extra: [],
  };
}
