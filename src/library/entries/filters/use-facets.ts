import { useEffect, useState } from 'preact/hooks';
import { countFacets, type Facets } from '../../../search/facets.ts';
import { type Filter, NO_FILTER, type Sort } from '../../../search/filter.ts';
import type { Query } from '../../../search/query.ts';
import type { LibraryRead } from '../entries-world.ts';

/** How long after the last key filters are counted, in ms: the list itself is painted by then, and who types on needs none. */
const PAUSE = 100;
const NEWEST: Sort = { by: 'modified', isDescending: true };

/**
 * What the filters count of what a query finds; undefined until the library is read. No key waits for them.
 */
export function useFacets(read: LibraryRead | undefined, query: Query, filter: Filter): Facets | undefined {
  const [facets, setFacets] = useState<Facets>();
  useEffect(() => {
    if (!read || read.read < read.total) return;
    const { index, tags } = read;
    const waiting = setTimeout(() => {
      setFacets(countFacets(index.find(query, NO_FILTER, NEWEST).entries, filter, tags));
    }, PAUSE);
    return () => clearTimeout(waiting);
  }, [read, query, filter]);
  return facets;
}
