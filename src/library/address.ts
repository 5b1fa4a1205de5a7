import { VIEWS, type ViewName } from './views.ts';

/** Where in the library page one is: `#/entries/pmid:36455991`. */
export interface Place {
  readonly view: ViewName;
  readonly path: string;
}

/** The place that an address' fragment names; the list of entries for one that names none. */
export function placeOf(fragment: string): Place {
  const [, name = '', path = ''] = /^#?\/?([^/]*)\/?(.*)$/s.exec(fragment) ?? [];
  const view = VIEWS.find((one) => one === name) ?? 'entries';
  try {
    return { view, path: decodeURIComponent(path) };
  } catch {
    return { view, path: '' }; // Someone cut the address off in the middle of a character.
  }
}

/** The fragment that names a place. */
export function fragmentOf({ view, path }: Place): string {
  return path === '' ? `#/${view}` : `#/${view}/${encodeURIComponent(path)}`;
}

/** The path within the entries that shows what a search finds, as `?tag:a tag:b`: no article key begins so. */
export function searchPath(query: string): string {
  return `?${query}`;
}

/** The search that a path within the entries asks for; undefined where it names an entry, or nothing. */
export function searchOfPath(path: string): string | undefined {
  return path.startsWith('?') ? path.slice(1) : undefined;
}
