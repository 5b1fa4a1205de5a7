import 'fake-indexeddb/auto';
import { ClientIds } from '../../src/entry/client-ids.ts';
import { libraryConnection } from '../../src/store/open.ts';
import { MY_SPACE } from '../../src/store/schema.ts';
import { targetStore } from '../../src/store/write/target-store.ts';
import { switchTargetOn } from '../../src/store/write/targets.ts';
import { type Library, write } from '../../src/store/write/writing.ts';
import type { SyncStore } from '../../src/sync/sync-store.ts';
import { type Disk, Profile, type ProfileWrite } from './profile.ts';

const FOLDER = 'folder';
let databases = 0;

/** A device whose library is the real one, in a database of its own; `disk` is a copy of that, up to date after each step. */
export class StoredProfile extends Profile {
  readonly #library: Promise<Library>;

  constructor(disk: Disk) {
    super(disk);
    this.#library = opened(disk);
  }

  override async write<T>(work: (write: ProfileWrite) => Promise<T>): Promise<T> {
    const { value } = await write(await this.#library, work);
    await this.#copy();
    return value;
  }

  override get store(): SyncStore {
    const real = this.#library.then((library) => targetStore(library, FOLDER, () => undefined));
    return new Proxy(super.store, {
      get: (_target, name) => {
        return async (...args: unknown[]): Promise<unknown> => {
          const store = await real;
          const method: unknown = Reflect.get(store, name);
          if (typeof method !== 'function') throw new TypeError(`There is no ${String(name)}`);
          const answer: unknown = await Reflect.apply(method, store, args);
          await this.#copy();
          return answer;
        };
      },
    });
  }

  async #copy(): Promise<void> {
    const { db } = await this.#library;
    const { disk } = this;
    const [docs, unsent, known, row, pending, revision] = await Promise.all([
      db.getAll('docs'),
      db.getAll('unsent'),
      db.getAll('remoteFiles'),
      db.get('targets', FOLDER),
      db.get('pending', FOLDER),
      db.get('meta', 'revision'),
    ]);
    disk.documents = new Map(docs.map(({ id, state, revision }) => [id, { state, revision }]));
    disk.unsent = new Map(unsent.map(({ id, revision }) => [id, revision]));
    disk.known = new Map(known.map((file) => [file.name, file]));
    disk.number = row?.lastNumber ?? 0;
    disk.pending = pending;
    disk.revision = typeof revision === 'number' ? revision : 0;
  }
}

/** A library that holds what the disk does. */
async function opened(disk: Disk): Promise<Library> {
  // What the disk holds when it is given: it is brought up to date later.
  const { device, number, revision, pending } = disk;
  const [documents, unsent, known] = [[...disk.documents], [...disk.unsent], [...disk.known.values()]];
  const db = await libraryConnection(`device ${databases++}`)();
  await switchTargetOn(db, { target: FOLDER, kind: 'webdav', space: MY_SPACE, device });
  const stores = ['docs', 'unsent', 'remoteFiles', 'targets', 'pending', 'meta'] as const;
  const transaction = db.transaction(stores, 'readwrite');
  const row = await transaction.objectStore('targets').get(FOLDER);
  if (row) await transaction.objectStore('targets').put({ ...row, lastNumber: number });
  for (const [id, held] of documents)
    await transaction.objectStore('docs').put({ space: MY_SPACE, id, ...held });
  for (const [id, at] of unsent)
    await transaction.objectStore('unsent').put({ target: FOLDER, id, revision: at });
  for (const file of known) await transaction.objectStore('remoteFiles').put({ ...file, target: FOLDER });
  if (pending) await transaction.objectStore('pending').put({ ...pending, target: FOLDER });
  await transaction.objectStore('meta').put(revision, 'revision');
  await transaction.done;
  return { db, clients: new ClientIds(), excerpt: (markdown) => markdown };
}
