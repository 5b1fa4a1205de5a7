import { bareCitation } from '../../../src/article/bare-citation.ts';
import type { Citation } from '../../../src/article/citation.ts';
import { choose } from '../../../src/entry/choices-document.ts';
import { articleDocId, TAG_NAMES_DOC } from '../../../src/entry/doc-ids.ts';
import { documentState, openDocument } from '../../../src/entry/merge-document.ts';
import { createNote } from '../../../src/entry/notes-document.ts';
import { nameTag, tagLooks } from '../../../src/entry/tag-names-document.ts';
import { addTag } from '../../../src/entry/tags-document.ts';
import { type LibraryDb, MY_SPACE, type StoredEntry } from '../../../src/store/schema.ts';
import { entryRow, seededRandom } from './seeded-library.ts';

/** The tag of half of the entries, one below it on a tenth of those, one that it meets, and one on all the others. */
export const TAGS = { big: 'big', below: 'big/below', other: 'other', rest: 'rest' };

/**
 * A library as PubMargin itself writes it: entries, documents, citations, tags. `tagged` of its `entries` have the big
 * tag, one of ten of them nothing else.
 */
export async function growTaggedLibrary(
  db: LibraryDb,
  { entries, tagged, seed }: { entries: number; tagged: number; seed: number },
): Promise<void> {
  const random = seededRandom(seed);
  const names = openDocument();
  for (const name of Object.values(TAGS)) nameTag(names, name);
  const counts = new Map<string, number>();
  for (let start = 0; start < entries; start += 1_000) {
    const transaction = db.transaction(['entries', 'docs', 'citations'], 'readwrite', {
      durability: 'relaxed',
    });
    for (let n = start; n < Math.min(start + 1_000, entries); n++) {
      const keys = tagsOf(n, tagged);
      const seeded = entryRow(n, random);
      const row: StoredEntry = {
        ...seeded,
        tags: keys.map((key) => ({ key, ...pick(tagLooks(names, key)), origin: '' })),
        tagKeys: keys,
        notes: keys.length === 1 && n < tagged ? [] : seeded.notes,
        beginnings: keys.length === 1 && n < tagged ? [] : seeded.beginnings,
      };
      for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
      void transaction.objectStore('entries').put(row);
      for (const [id, state] of documentsOf(row)) {
        void transaction.objectStore('docs').put({ space: MY_SPACE, id, state, revision: 1 });
      }
      const citation = citationOf(row);
      void transaction
        .objectStore('citations')
        .put({ key: row.key, citation, site: 'PubMed', page: '', at: 1 });
    }
    await transaction.done;
  }
  const transaction = db.transaction(['docs', 'tags', 'meta'], 'readwrite');
  void transaction
    .objectStore('docs')
    .put({ space: MY_SPACE, id: TAG_NAMES_DOC, state: documentState(names), revision: 1 });
  for (const [key, count] of counts) {
    void transaction
      .objectStore('tags')
      .put({ key, ...pick(tagLooks(names, key)), number: undefined, count });
  }
  void transaction.objectStore('meta').put(1, 'revision');
  await transaction.done;
}

/** In the order of names. */
function tagsOf(n: number, tagged: number): string[] {
  if (n >= tagged) return [TAGS.rest];
  if (n % 10 === 0) return [TAGS.big];
  return [TAGS.big, ...(n % 10 === 1 ? [TAGS.below] : []), n % 2 === 0 ? TAGS.other : TAGS.rest];
}

/** The merge documents that an entry is the projection of, by their ids. */
export function documentsOf(row: StoredEntry): [string, Uint8Array][] {
  const [tags, notes] = [openDocument(), openDocument()];
  for (const { key, origin } of row.tags) addTag(tags, key, origin);
  if (row.status) choose(tags, 'status', row.status);
  if (row.decision) choose(tags, 'decision', row.decision);
  for (const note of row.notes) createNote(notes, note.id, { ...note, at: note.created });
  return [
    [articleDocId('t', row.key), documentState(tags)],
    ...(row.notes.length > 0
      ? [[articleDocId('n', row.key), documentState(notes)] as [string, Uint8Array]]
      : []),
  ];
}

/** With an abstract of some 1,500 characters. */
function citationOf(row: StoredEntry): Citation {
  const sections = [{ text: `${row.title ?? ''}. `.repeat(18) }];
  return { ...bareCitation(row.ids), title: row.title, abstracts: [{ sections }] };
}

function pick({ name, colour }: ReturnType<typeof tagLooks>) {
  return { name, colour };
}
