import type { ArticleKey } from '../../article/article-key.ts';
import { JOINS_DOC } from '../../entry/doc-ids.ts';
import { joinsUnder } from '../../entry/joins-document.ts';
import type { Removal } from '../schema.ts';
import { keptCitations } from './citation-rows.ts';
import { type Library, write, type Writing } from './writing.ts';

/** How long what was removed can be brought back. */
const KEPT_FOR = 90 * 24 * 60 * 60 * 1000;

/** Notes down how to bring something back. Gives the number that `undoRemoval` takes. */
export async function remember(writing: Writing, article: ArticleKey, removal: Removal): Promise<number> {
  const joined = joinsUnder(await writing.document(JOINS_DOC), article).map(({ weaker }) => weaker);
  const citations = await keptCitations(writing, [article, ...joined]);
  return writing.transaction
    .objectStore('history')
    .add({ article, at: writing.now, removal, undone: false, citations });
}

/** Forgets removals that are more than 90 days old. */
export async function purgeHistory(library: Library): Promise<void> {
  await write(library, async ({ transaction, now }) => {
    let cursor = await transaction.objectStore('history').openCursor(); // Numbered in the order of time.
    while (cursor && cursor.value.at < now - KEPT_FOR) {
      await cursor.delete();
      cursor = await cursor.continue();
    }
  });
}
