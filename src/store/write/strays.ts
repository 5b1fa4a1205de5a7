import type { ArticleKey } from '../../article/article-key.ts';
import type { StoredCitation, StoredLink } from '../schema.ts';
import { keptCitations, putCitation } from './citation-rows.ts';
import { returnLinks } from './link-rows.ts';
import type { Writing } from './writing.ts';

/** Keeps what was known of articles whose entry ended, where another device may have the entry still. */
export async function putAside(
  { transaction, now }: Writing,
  citations: readonly StoredCitation[],
  links: StoredLink[],
): Promise<void> {
  if ((await transaction.objectStore('targets').count()) === 0) return;
  const strays = transaction.objectStore('strays');
  for (const citation of citations) {
    const own = links.filter(({ citing, cited }) => citing === citation.key || cited === citation.key);
    await strays.put({ key: citation.key, at: now, citation, links: own });
  }
}

/** An entry came back without what was known of it: gives it that again. Says whether there was anything. */
export async function takeUpAgain(writing: Writing, keys: readonly ArticleKey[]): Promise<boolean> {
  const strays = writing.transaction.objectStore('strays');
  let any = false;
  for (const key of keys) {
    const stray = await strays.get(key);
    if (!stray) continue;
    await strays.delete(key);
    if ((await keptCitations(writing, [key])).length > 0) continue;
    await putCitation(writing, stray.citation);
    returnLinks(writing, stray.links);
    any = true;
  }
  return any;
}

/** Forgets what was put aside before this, milliseconds since 1970. */
export async function purgeStrays({ transaction }: Writing, before: number): Promise<void> {
  let cursor = await transaction.objectStore('strays').openCursor();
  while (cursor) {
    if (cursor.value.at < before) await cursor.delete();
    cursor = await cursor.continue();
  }
}
