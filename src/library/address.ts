import { VIEWS, type ViewName } from './views.ts';

/** Where in the library page one is: `#/entries/pmid:36455991?q=tag%3Arct`. */
export interface Place {
  readonly view: ViewName;
  readonly path: string;
  /** What is searched for there; '' for nothing. */
  readonly query: string;
}

/** The place that an address' fragment names; the list of entries for one that names none. */
export function placeOf(fragment: string): Place {
  const [, name = '', path = '', search = ''] = /^#?\/?([^/?]*)\/?([^?]*)(.*)$/s.exec(fragment) ?? [];
  const view = VIEWS.find((one) => one === name) ?? 'entries';
  const query = new URLSearchParams(search).get('q') ?? '';
  try {
    return { view, path: decodeURIComponent(path), query };
  } catch {
    return { view, path: '', query }; // Someone cut the address off in the middle of a character.
  }
}

/** The fragment that names a place; its path may be a search (`searchPath`). */
export function fragmentOf({ view, path, query = '' }: Omit<Place, 'query'> & { query?: string }): string {
  if (path.startsWith('?')) return fragmentOf({ view, path: '', query: path.slice(1) });
  const search = query === '' ? '' : `?${new URLSearchParams({ q: query }).toString()}`;
  return (path === '' ? `#/${view}` : `#/${view}/${encodeURIComponent(path)}`) + search;
}

/** The path to what a search finds: `goTo('entries', searchPath('tag:rct'))`. No article key begins so. */
export function searchPath(query: string): string {
  return `?${query}`;
}
