import { type Loss, LossReport } from '../exchange/records/losses.ts';
import { lossesOnTheWay } from '../exchange/records/round-trip.ts';
import type { LibraryDb } from '../store/schema.ts';
import { type Chosen, recordsOfLibrary, type Waiting } from './records-of-library.ts';
import type { WritableFormat } from './writable-formats.ts';

/** What a format does not carry of the entries that were looked at. */
export interface Losses {
  readonly losses: readonly Loss[];
  /** What comes back to PubMargin, and other programs that read the file do not see. */
  readonly unseen: readonly Loss[];
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
  const [report, elsewhere] = [new LossReport(), new LossReport()];
  const found = () => ({ losses: report.losses, unseen: elsewhere.losses });
  let looked = 0;
  let since = performance.now();
  const { progress, signal } = waiting;
  const all = recordsOfLibrary(db, chosen, { progress, signal: new AbortController().signal });
  for await (const record of all) {
    if (signal.aborted) return { ...found(), looked, isCut: true };
    const { lost, unseen } = await lossesOnTheWay(format, record);
    report.add(record, lost);
    elsewhere.add(record, unseen);
    looked += 1;
    if (performance.now() - since < SLICE) continue;
    await new Promise((resolve) => setTimeout(resolve));
    since = performance.now();
  }
  return { ...found(), looked, isCut: false };
}
