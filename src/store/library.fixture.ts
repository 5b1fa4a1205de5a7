import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import type { Citation } from '../article/citation.ts';
import type { ArticleIds } from '../article/identifiers.ts';
import { ClientIds } from '../entry/client-ids.ts';
import { bareCitation } from '../article/bare-citation.ts';
import { libraryConnection } from './open.ts';
import type { Subject } from './subject.ts';
import { restoreFile } from './write/restore.ts';
import { stageDocuments } from './write/stage-file.ts';
import type { Library } from './write/writing.ts';

/** A library without entries, on a disk of its own. For tests. */
export async function emptyLibrary(): Promise<Library> {
  globalThis.indexedDB = new IDBFactory();
  return freshLibrary();
}

/** The library on the present disk, as a background that has just started opens it. For tests. */
export async function freshLibrary(): Promise<Library> {
  return {
    db: await libraryConnection()(),
    clients: new ClientIds(),
    excerpt: (markdown) => markdown.slice(0, 160),
  };
}

/** An article as a PubMed page names it. For tests. */
export function article(ids: ArticleIds, more: Partial<Subject> & { title?: string } = {}): Subject {
  const { title, ...rest } = more;
  const citation: Citation | undefined = title === undefined ? undefined : { ...bareCitation(ids), title };
  return {
    ids,
    citation,
    source: { site: 'PubMed', page: 'https://pubmed.ncbi.nlm.nih.gov/36455991/' },
    cites: [],
    citedBy: [],
    ...rest,
  };
}

/** Note ids as pages choose them. For tests. */
export function noteId(number: number): string {
  return `5f0f4c4e-7c1c-4e5c-9d6c-${String(number).padStart(12, '0')}`;
}

/** Every row of every store, for saying that nothing changed; files that wait to be merged aside. For tests. */
export async function everyRow({ db }: Library): Promise<unknown> {
  const stores = [...db.objectStoreNames].filter((name) => name !== 'staged');
  return Promise.all(stores.map(async (name) => [name, await db.getAll(name)]));
}

/** Everything that a generator gives, in one list. For tests. */
export async function all<T>(batches: AsyncIterable<readonly T[]>): Promise<T[]> {
  const list: T[] = [];
  for await (const batch of batches) list.push(...batch);
  return list;
}

let opened = Date.now();

/** Opens a file of these documents, as the background does when the user said so. For tests. */
export async function openFile(
  library: Library,
  documents: readonly { id: string; state: Uint8Array }[],
  differing: 'now' | 'file' = 'now',
): ReturnType<typeof restoreFile> {
  const file = opened++;
  await stageDocuments(library.db, file, documents);
  return restoreFile(library, file, differing);
}
