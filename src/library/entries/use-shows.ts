import { useMemo } from 'preact/hooks';
import type { LibraryIndex } from '../../search/library-index.ts';
import type { Query } from '../../search/query.ts';
import type { Shows } from './list/shows.ts';

/** How the query shows in the list. TEMPORARY until SEARCH's marks are there. */
export function useShows(query: Query, _index: LibraryIndex | undefined): Shows {
  return useMemo(() => {
    const words = query.terms.flatMap((term) => (term.type === 'words' && !term.not ? term.words : []));
    const pattern = words.length > 0 ? new RegExp(`\\b(?:${words.join('|')})`, 'gi') : undefined;
    return {
      spansIn: (text) =>
        pattern
          ? [...text.matchAll(pattern)].map((m) => ({ start: m.index, end: m.index + m[0].length }))
          : [],
      noteOf: ({ firstNote }) => firstNote,
    };
  }, [query]);
}
