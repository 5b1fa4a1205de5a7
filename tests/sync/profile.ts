import type { Doc, Transaction } from 'yjs';
import type { ArticleKey } from '../../src/article/article-key.ts';
import { ClientIds } from '../../src/entry/client-ids.ts';
import { articleDocId } from '../../src/entry/doc-ids.ts';
import { documentState, openDocument } from '../../src/entry/merge-document.ts';
import type { DocumentSource } from '../../src/store/file-merge.ts';
import type { KnownFile, PendingFile, SyncStore } from '../../src/sync/sync-store.ts';
import { profileStore } from './profile-store.ts';

/** What a device has on its disk: the library, and what it knows of one remote folder. Copies share nothing that changes. */
export interface Disk {
  device: string;
  number: number;
  revision: number;
  documents: Map<string, { state: Uint8Array; revision: number }>;
  unsent: Map<string, number>;
  known: Map<string, KnownFile>;
  pending: PendingFile | undefined;
}

/** A device that has never synced. */
export function emptyDisk(device: string): Disk {
  return {
    ...{ device, number: 0, revision: 0, pending: undefined },
    ...{ documents: new Map(), unsent: new Map(), known: new Map() },
  };
}

/** What a back-up of the disk holds, or a clone of it. */
export function copyOf(disk: Disk): Disk {
  return {
    ...disk,
    documents: new Map(disk.documents),
    unsent: new Map(disk.unsent),
    known: new Map(disk.known),
  };
}

/** A write under way, as the background's is: the documents that it opened, kept together at its end. */
export type ProfileWrite = DocumentSource;

/** A device's library in memory, written in transactions as the real one is (src/store/write/writing.ts). */
export class Profile {
  /** Of one life of the worker: never kept. */
  readonly clients = new ClientIds();
  readonly disk: Disk;

  constructor(disk: Disk) {
    this.disk = disk;
  }

  /** What the engine needs of the device. */
  get store(): SyncStore {
    return profileStore(this);
  }

  /** All or nothing. What `said` holds came from the remote just so, and is not sent back. */
  async write<T>(
    work: (write: ProfileWrite) => Promise<T>,
    isAsReceived: (id: string, doc: Doc) => boolean = () => false,
  ): Promise<T> {
    const opened = new Map<string, Doc>();
    const changed = new Map<string, Doc>();
    const document = (id: string) => {
      const doc = opened.get(id) ?? openDocument(this.disk.documents.get(id)?.state);
      if (!opened.has(id)) {
        this.clients.assign(doc, id);
        doc.on('afterTransaction', (done: Transaction) => {
          if (changesAnything(done)) changed.set(id, doc);
        });
        opened.set(id, doc);
      }
      return Promise.resolve(doc);
    };
    const documents = async (key: ArticleKey) => ({
      tags: await document(articleDocId('t', key)),
      notes: await document(articleDocId('n', key)),
    });
    const result = await work({ document, documents });
    const revision = this.disk.revision + 1;
    for (const [id, doc] of changed) {
      this.disk.revision = revision;
      this.disk.documents.set(id, { state: documentState(doc), revision });
      if (!isAsReceived(id, doc)) this.disk.unsent.set(id, revision);
    }
    return result;
  }

  /** A document as it is; nobody writes in it. */
  document(id: string): Doc {
    return openDocument(this.disk.documents.get(id)?.state);
  }
}

function changesAnything({ deleteSet, beforeState, afterState }: Transaction): boolean {
  return (
    deleteSet.clients.size > 0 || [...afterState].some(([client, clock]) => beforeState.get(client) !== clock)
  );
}
