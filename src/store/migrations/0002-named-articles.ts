import * as v from 'valibot';
import { ArticleKeySchema } from '../../article/article-key.ts';
import { CitationSchema } from '../../article/citation.ts';
import type { Migration } from '../migrate.ts';
import { namedKeys } from '../named-keys.ts';
import type { Removal } from '../schema.ts';

/**
 * An index of the articles that notes name. History rows take the form in which one of them may be about many entries;
 * the index of theirs by article, which nobody asked, goes.
 */
export const namedArticles: Migration = async (_db, transaction) => {
  const entries = transaction.objectStore('entries');
  await eachRow(entries, (row) => {
    const { notes, ...rest } = v.parse(EntrySchema, row);
    return { ...rest, notes, named: namedKeys(notes) };
  });
  entries.createIndex('named', 'named', { multiEntry: true });
  const history = transaction.objectStore('history');
  history.deleteIndex('article');
  await eachRow(history, (row) => {
    const { at, undone, ...old } = v.parse(HistorySchema, row);
    return { at, undone, removal: removalOf(old) };
  });
};

const EntrySchema = v.looseObject({ notes: v.array(v.looseObject({ body: v.string() })) });

const HistorySchema = v.object({
  article: ArticleKeySchema,
  at: v.number(),
  undone: v.boolean(),
  removal: v.variant('type', [
    v.object({
      type: v.literal('tag'),
      dots: v.array(v.object({ tag: v.string(), dot: v.string(), origin: v.string() })),
    }),
    v.object({ type: v.literal('note'), note: v.string() }),
    v.object({ type: v.literal('join'), weaker: ArticleKeySchema }),
  ]),
  citations: v.array(
    v.object({
      key: ArticleKeySchema,
      citation: CitationSchema,
      site: v.string(),
      page: v.string(),
      at: v.number(),
    }),
  ),
});

function removalOf({
  article,
  removal,
  citations,
}: Pick<v.InferOutput<typeof HistorySchema>, 'article' | 'removal' | 'citations'>): Removal {
  if (removal.type === 'join') return { ...removal, article, citations };
  const edit = removal.type === 'tag' ? { untagged: removal.dots } : { removed: [removal.note] };
  return { type: 'edits', entries: [{ article, edit, before: undefined, citations, links: [] }], looks: [] };
}

/** Replaces each row of a store. */
function eachRow(store: IDBObjectStore, change: (row: unknown) => unknown): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = store.openCursor();
    request.onerror = () => reject(request.error ?? new Error('The database did not say why it failed.'));
    request.onsuccess = () => {
      const cursor = request.result;
      if (!cursor) {
        resolve();
        return;
      }
      try {
        cursor.update(change(cursor.value));
        cursor.continue();
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    };
  });
}
