import { useMemo } from 'preact/hooks';
import type { ArticleKey } from '../../article/article-key.ts';
import type { LibraryIndex } from '../../search/library-index.ts';
import type { ListedEntry } from '../../search/listed-entry.ts';
import type { Selection } from './list/selection.ts';

/** What is selected, as far as the library still has it. */
export interface SelectedEntries {
  readonly keys: readonly ArticleKey[];
  /** How many of them the list shows. */
  readonly shown: number;
}

/** What is selected stays so through new searches; what left the library leaves the selection. `index`: once all is read. */
export function useSelected(
  selection: Selection,
  entries: readonly ListedEntry[],
  index: LibraryIndex | undefined,
  revision: unknown,
): SelectedEntries {
  const keys = useMemo(
    () => [...selection.keys].filter((key) => !index || index.get(key) !== undefined),
    [selection, index, revision],
  );
  const shown = useMemo(
    () =>
      keys.length === 0 ? 0 : entries.reduce((sum, { key }) => sum + Number(selection.keys.has(key)), 0),
    [entries, selection, keys],
  );
  return { keys, shown };
}
