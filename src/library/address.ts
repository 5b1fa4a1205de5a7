import { libraryFragment } from '../protocol/library-address.ts';
import { VIEWS, type ViewName } from './views.ts';

/** Where in the library page one is: `#/entries/pmid%3A36455991?q=sepsis`. */
export interface Place {
  readonly view: ViewName;
  readonly path: string;
  /** What is searched for there; '' for nothing. */
  readonly query: string;
  /** The tag that the list begins with as its filter; '' for none. */
  readonly tag: string;
  /** The origin that it begins with; '' for none. */
  readonly origin: string;
  /** The entry there is to go out. */
  readonly isExported?: boolean;
}

/** The place that an address' fragment names; the list of entries for one that names none. */
export function placeOf(fragment: string): Place {
  const [, name = '', path = '', search = ''] = /^#?\/?([^/?]*)\/?([^?]*)(.*)$/s.exec(fragment) ?? [];
  const view = VIEWS.find((one) => one === name) ?? 'entries';
  const asked = new URLSearchParams(search);
  const part = (name: string) => asked.get(name) ?? '';
  const rest = {
    ...{ view, query: part('q'), tag: part('tag'), origin: part('origin') },
    ...(asked.has('export') && { isExported: true }),
  };
  try {
    return { ...rest, path: decodeURIComponent(path) };
  } catch {
    return { ...rest, path: '' }; // Someone cut the address off in the middle of a character.
  }
}

/** The fragment that names a place; its path may be a search (`searchPath`). */
export function fragmentOf({ path, ...place }: Pick<Place, 'view' | 'path'> & Partial<Place>): string {
  if (path.startsWith('?')) return libraryFragment({ view: place.view, query: path.slice(1) });
  return libraryFragment({ ...place, path });
}

/** The path to what a search finds: `goTo('entries', searchPath('tag:rct'))`. No article key begins so. */
export function searchPath(query: string): string {
  return `?${query}`;
}
