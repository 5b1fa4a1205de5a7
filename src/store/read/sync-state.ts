import type { LibraryDb } from '../schema.ts';
import type { LargePull, StoredTarget, TargetKind, TargetRuns } from '../sync-rows.ts';

/** For how long a large pull can be undone. */
const UNDO_FOR = 7 * 24 * 60 * 60 * 1000;

/** How the library stands to one sync target. */
export interface TargetState {
  target: string;
  kind: TargetKind;
  /** What this device is called there, in its files' names. */
  device: string;
  isPaused: boolean;
  /** It carries nothing while another one carries more. */
  isResting: boolean;
  runs: TargetRuns;
  /** How many documents are to be sent. */
  waiting: number;
  /** How a folder is reached. Never with its password. */
  folder: { address: string; user: string; isEncrypted: boolean } | undefined;
  /** What is shared, where it is a lab's folder: how many entries, and by which tags. */
  lab: { name: string; shared: number; tags: readonly string[] } | undefined;
  /** The last pull that took away much, as long as it can be undone. */
  largePull: LargePull | undefined;
}

/** How the library stands to its sync targets, those with most first; none where sync is off. */
export async function readSyncState(db: LibraryDb, now = Date.now()): Promise<TargetState[]> {
  const transaction = db.transaction(['targets', 'unsent', 'credentials']);
  const rows = await transaction.objectStore('targets').getAll();
  const states = await Promise.all(
    rows.map(async (row): Promise<TargetState> => {
      const { target, kind, device, isPaused, runs, largePull, lab } = row;
      const range = IDBKeyRange.bound([target], [target, []]);
      const [waiting, credentials] = await Promise.all([
        transaction.objectStore('unsent').count(range),
        transaction.objectStore('credentials').get(target),
      ]);
      return {
        ...{ target, kind, device, isPaused, runs, waiting },
        isResting: isResting(row, rows),
        folder: credentials && {
          address: credentials.address,
          user: credentials.user,
          isEncrypted: credentials.keys !== undefined,
        },
        lab: lab && { name: lab.name, shared: lab.shared.length, tags: lab.tags },
        largePull: isUndoable(largePull, now) ? largePull : undefined,
      };
    }),
  );
  return states.sort((a, b) => (a.kind > b.kind ? -1 : 1));
}

/** Is there a large pull that can still be undone? */
export function isUndoable(pull: LargePull | undefined, now: number): pull is LargePull {
  return pull !== undefined && pull.at > now - UNDO_FOR;
}

/** Does a folder of the user's hold the notes too, as far as is known? Not while its runs come to nothing or are paused. */
export async function isKeptInFolder(db: LibraryDb): Promise<boolean> {
  const targets = await db.getAll('targets');
  return targets.some(
    ({ kind, lab, isPaused, runs }) =>
      kind === 'webdav' && !lab && !isPaused && !runs.isStopped && runs.doneAt !== undefined,
  );
}

/** The browser's own sync rests while a folder carries everything (docs/sync.md, section 4). */
export function isResting({ kind }: StoredTarget, all: readonly StoredTarget[]): boolean {
  return kind === 'browser' && all.some((other) => other.kind === 'webdav' && !other.lab);
}
