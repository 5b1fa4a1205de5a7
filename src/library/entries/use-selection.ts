import { useMemo, useState } from 'preact/hooks';
import type { ArticleKey } from '../../article/article-key.ts';
import type { LibraryIndex } from '../../search/library-index.ts';
import type { ListedEntry } from '../../search/listed-entry.ts';
import { NO_SELECTION, type Selection } from './list/selection.ts';

/** What is selected, as far as the library still has it. */
export interface SelectedEntries {
  readonly selection: Selection;
  readonly select: (selection: Selection) => void;
  readonly keys: readonly ArticleKey[];
  /** How many of them the list shows. */
  readonly shown: number;
}

/** Keeps what is selected through new searches; what left the library leaves the selection. `index`: once all is read. */
export function useSelection(
  entries: readonly ListedEntry[],
  index: LibraryIndex | undefined,
  revision: unknown,
): SelectedEntries {
  const [selection, select] = useState<Selection>(NO_SELECTION);
  const keys = useMemo(
    () => [...selection.keys].filter((key) => !index || index.get(key) !== undefined),
    [selection, index, revision],
  );
  const shown = useMemo(
    () =>
      keys.length === 0 ? 0 : entries.reduce((sum, { key }) => sum + Number(selection.keys.has(key)), 0),
    [entries, selection, keys],
  );
  return { selection, select, keys, shown };
}
