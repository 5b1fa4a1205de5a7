import fc from 'fast-check';
import type { Format } from '../records/format.ts';
import { type Losable, lostParts } from '../records/losses.ts';
import type { FileRecord } from '../records/record.ts';
import { ANY_RECORD } from '../records/records.fixture.ts';
import { comesBack } from '../records/round-trip.ts';

/** What tables for screening have no column for. */
const NO_COLUMN: readonly Losable[] = [
  ...(['tag colours', 'note authors', 'note dates', 'note identities', 'note texts'] as const),
  ...(['highlighted passages', 'highlight colours', 'status', 'rating', 'reasons'] as const),
  ...(["authors' full names", 'authors', 'journal', 'date', 'abstract', "abstract's sections"] as const),
];

/** Throws where a table for screening does not give back what it has a column for. `lost`: what else it has none for. */
export async function losesOnly(format: Format, lost: readonly Losable[]): Promise<void> {
  await fc.assert(
    fc.asyncProperty(ANY_RECORD, async ({ citation, ...kept }) => {
      // The full stop behind a title is no content.
      const title = citation.title?.replace(/[\s.]+$/, '');
      const record = { ...kept, citation: { ...citation, title } };
      const missing = lostParts(record, await comesBack(format, record));
      const unexpected = missing.filter((what) => !NO_COLUMN.includes(what) && !lost.includes(what));
      if (unexpected.length > 0) throw new Error(`It lost ${unexpected.join(', ')}.`);
    }),
    { numRuns: 200 },
  );
}

/** The file of these records. */
export async function written(format: Format, ...all: FileRecord[]): Promise<string> {
  return (await Array.fromAsync(format.out?.write(all, { at: 0, title: '' }) ?? [])).join('');
}
