/** What of the library an address leads to. */
export interface LibraryPlace {
  readonly view: string;
  /** The key of an entry, say; absent for nothing. */
  readonly path?: string;
  /** What is searched for there. */
  readonly query?: string;
  /** What the list is filtered by: a tag's key, or what begins tags' names with a slash after it. */
  readonly tag?: string;
}

/** The fragment that names a place of the library page: `#/entries/pmid%3A36455991?q=sepsis&tag=rct`. */
export function libraryFragment({ view, path = '', query = '', tag = '' }: LibraryPlace): string {
  const asked = new URLSearchParams([...(query ? [['q', query]] : []), ...(tag ? [['tag', tag]] : [])]);
  const search = asked.size > 0 ? `?${asked.toString()}` : '';
  return (path === '' ? `#/${view}` : `#/${view}/${encodeURIComponent(path)}`) + search;
}

/** The address of the library page's list within the extension: at an entry, with a search, or with a tag. */
export function libraryAddress(place: Omit<LibraryPlace, 'view'> = {}): string {
  return `/library.html${libraryFragment({ view: 'entries', ...place })}`;
}
