/** What the library shows of an article. */
export interface ShownRow {
  readonly title: string | undefined;
  readonly tags: string[];
  readonly notes: string[];
  readonly decision: string | undefined;
}

/** All entries by their keys, as the own pages read them. Runs in a page. */
export async function shownRows(): Promise<Record<string, ShownRow>> {
  interface Row {
    key: string;
    title?: string;
    tags: { name: string }[];
    notes: { body: string }[];
    decision?: string;
  }
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('The database did not say why.'));
    });
  const db = await done(indexedDB.open('pubmargin'));
  const rows = await done(db.transaction('entries').objectStore('entries').getAll() as IDBRequest<Row[]>);
  db.close();
  return Object.fromEntries(
    rows.map(({ key, title, tags, notes, decision }) => [
      key,
      {
        title,
        tags: tags.map(({ name }) => name).sort(),
        notes: notes.map(({ body }) => body).sort(),
        decision,
      },
    ]),
  );
}

/** Everything that the library keeps, as one text: equal where nothing at all was changed. Runs in a page. */
export async function wholeLibrary(): Promise<string> {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('The database did not say why.'));
    });
  const db = await done(indexedDB.open('pubmargin'));
  const all: unknown[] = [];
  for (const store of ['entries', 'docs', 'citations', 'links', 'tags', 'history'])
    all.push(store, await done(db.transaction(store).objectStore(store).getAll()));
  db.close();
  return JSON.stringify(all, (_key, value: unknown) => (value instanceof Uint8Array ? [...value] : value));
}
