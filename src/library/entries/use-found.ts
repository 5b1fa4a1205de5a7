import { useMemo } from 'preact/hooks';
import type { Filter, Sort } from '../../search/filter.ts';
import type { ListedEntry } from '../../search/listed-entry.ts';
import { parseQuery } from '../../search/parse-query.ts';
import type { Query } from '../../search/query.ts';
import type { StoredTag } from '../../store/schema.ts';
import { asksForAnything } from './saved/saved-search.ts';
import type { KnownLibrary } from './followed-library.ts';

/** What the list is of now. */
export interface ShownEntries {
  readonly entries: readonly ListedEntry[];
  /** Of how many; undefined until that is known. */
  readonly total: number | undefined;
  readonly tags: readonly StoredTag[];
  /** undefined once everything is read. */
  readonly reading: { read: number; total: number } | undefined;
  readonly query: Query;
  readonly sort: Sort;
  /** Another one for each other search, filter or order. */
  readonly question: unknown;
}

/** How the list is sorted until the user says otherwise: what changed last, or what fits best while one searches. */
const NEWEST: Sort = { by: 'modified', isDescending: true };
const BEST: Sort = { by: 'relevance', isDescending: true };

/** Asks the library synchronously, within the drawing that a key begins: what is typed and what is listed are one picture. */
export function useFound(
  { first, read }: KnownLibrary,
  typed: string,
  filter: Filter,
  chosenSort: Sort | undefined,
): ShownEntries {
  const query = useMemo(() => parseQuery(typed), [typed]);
  const sort = chosenSort ?? (query.terms.length > 0 ? BEST : NEWEST);
  const isPlain = !asksForAnything(typed, filter) && sort === NEWEST;
  const isReading = read !== undefined && read.read < read.total;
  // Until everything is read the newest entries are known, and nobody wants to see them jump.
  const index = isPlain && first && isReading ? undefined : read?.index;
  const entries = useMemo(
    () => index?.find(query, filter, sort).entries ?? (isPlain ? first?.entries : undefined) ?? [],
    [index, isPlain, first, read, query, filter, sort.by, sort.isDescending],
  );
  const question = useMemo(() => ({}), [query, filter, sort.by, sort.isDescending]);
  const total = read?.total ?? first?.total;
  const isAllRead = read !== undefined && !isReading;
  return {
    ...{ entries, total, query, sort, question },
    tags: read?.tags ?? first?.tags ?? [],
    reading: isAllRead || total === undefined ? undefined : { read: read?.read ?? 0, total },
  };
}
