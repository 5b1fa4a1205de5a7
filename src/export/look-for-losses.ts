import { type Loss, LossReport } from '../exchange/records/losses.ts';
import { comesBack } from '../exchange/records/round-trip.ts';
import type { LibraryDb } from '../store/schema.ts';
import { type Chosen, recordsOfLibrary, type Waiting } from './records-of-library.ts';
import type { WritableFormat } from './writable-formats.ts';

/** What a format does not carry of the entries that were looked at. */
export interface Losses {
  readonly losses: readonly Loss[];
  readonly looked: number;
  /** The user did not wait for all of them. */
  readonly isCut: boolean;
}

/** So many are looked at in one go, ms; then the page may draw. */
const SLICE = 40;

/**
 * What a format will not carry of these entries: each is written, read again and compared. Ends early, with what is known
 * by then, where the signal aborts.
 */
export async function lookForLosses(
  db: LibraryDb,
  format: WritableFormat,
  chosen: Chosen,
  waiting: Waiting,
): Promise<Losses> {
  const report = new LossReport();
  let looked = 0;
  let since = performance.now();
  const { progress, signal } = waiting;
  const all = recordsOfLibrary(db, chosen, { progress, signal: new AbortController().signal });
  for await (const record of all) {
    if (signal.aborted) return { losses: report.losses, looked, isCut: true };
    report.add(record, await comesBack(format, record));
    looked += 1;
    if (performance.now() - since < SLICE) continue;
    await new Promise((resolve) => setTimeout(resolve));
    since = performance.now();
  }
  return { losses: report.losses, looked, isCut: false };
}
