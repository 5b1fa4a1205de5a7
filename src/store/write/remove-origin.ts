import type { ArticleKey } from '../../article/article-key.ts';
import { TAG_NAMES_DOC } from '../../entry/doc-ids.ts';
import { type OriginPart, removeOriginFrom } from '../../entry/remove-origin.ts';
import { editEntries } from './change-entries.ts';
import type { ManyChanged } from './change-many.ts';
import { remember } from './history-rows.ts';
import { type Committed, type Library, write } from './writing.ts';

const NOTHING: OriginPart = { notes: [], tags: [] };

/**
 * Takes from these entries what a file or list brought (`removeOriginFrom`), as one transaction with one undo. `parts`: what
 * alone is meant, of each entry.
 */
export function removeOrigin(
  library: Library,
  origin: string,
  keys: readonly ArticleKey[],
  parts?: ReadonlyMap<ArticleKey, OriginPart>,
): Promise<Committed<ManyChanged>> {
  return write(library, async (writing) => {
    const tagNames = await writing.document(TAG_NAMES_DOC);
    const entries = await editEntries(writing, keys, async (_, key) =>
      removeOriginFrom(
        await writing.documents(key),
        origin,
        writing.now,
        parts && { ...(parts.get(key) ?? NOTHING), tagNames },
      ),
    );
    if (entries.length === 0) return { changed: 0, undo: undefined };
    const undo = await remember(writing, { type: 'edits', entries, looks: [] });
    return { changed: entries.length, undo };
  });
}
