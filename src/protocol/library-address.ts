/** What of the library an address leads to. */
export interface LibraryPlace {
  readonly view: string;
  /** The key of an entry, say; absent for nothing. */
  readonly path?: string;
  /** What is searched for there. */
  readonly query?: string;
  /** What the list is filtered by: a tag's key, or what begins tags' names with a slash after it. */
  readonly tag?: string;
  /** What came from a list or file of this name is all that the list shows. */
  readonly origin?: string;
  /** The entry there is to go out. */
  readonly isExported?: boolean | undefined;
}

/** The fragment that names a place of the library page: `#/entries/pmid%3A36455991?q=sepsis&tag=rct`. */
export function libraryFragment(place: LibraryPlace): string {
  const { view, path = '', query = '', tag = '', origin = '', isExported = false } = place;
  const said = Object.entries({ q: query, tag, origin, export: isExported ? '1' : '' }).filter(
    ([, value]) => value !== '',
  );
  const asked = new URLSearchParams(said);
  const search = asked.size > 0 ? `?${asked.toString()}` : '';
  return (path === '' ? `#/${view}` : `#/${view}/${encodeURIComponent(path)}`) + search;
}

/** The address of the library page's list within the extension: at an entry, with a search, a tag or an origin. */
export function libraryAddress(place: Omit<LibraryPlace, 'view'> = {}): string {
  return `/library.html${libraryFragment({ view: 'entries', ...place })}`;
}
