import { SyncFault, type SyncFaultKind } from '../sync-fault.ts';

/** After how many refusals in a row there is no sense in asking for more files. */
const PATIENCE = 3;

/** Faults of one file, as against those of the folder, the user's name or the server. */
const OF_ONE_FILE: readonly SyncFaultKind[] = ['missing', 'network', 'busy', 'broken', 'too-large'];

/** Counts the files that could not be read: they are skipped, the next run tries again (docs/sync.md, section 3). */
export class Skipped {
  #refusals = 0;
  count = 0;

  /** Notes a file that was not to be had. Throws the error where the run is to end by it. */
  note(error: unknown): void {
    if (!(error instanceof SyncFault) || !OF_ONE_FILE.includes(error.kind)) throw error;
    this.count++;
    if (error.kind !== 'network' && error.kind !== 'busy') return;
    this.#refusals++;
    if (this.#refusals >= PATIENCE) throw error;
  }

  /** The remote gave something. */
  served(): void {
    this.#refusals = 0;
  }
}
