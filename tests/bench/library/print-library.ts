import { assert, ms } from '../report.ts';
import type { LibraryRow, SearchCost } from './bench-library.ts';

const MOST_OF_RAW = 1.3;
/** A key has one frame at 60 a second in a library of 10,000, and what is just not felt as waiting in one of 100,000. */
const MOST_KEY_MS = [
  { upTo: 10_000, ms: 16 },
  { upTo: Infinity, ms: 150 },
];
const NAMES = { ours: 'PubMargin', miniSearch: 'MiniSearch', flexSearch: 'FlexSearch' };

/** Prints what the search of the library costs, and says whether it costs what it may. */
export function printLibrary({ entries, firstRowsMs, rawMs, searches }: LibraryRow): void {
  console.log(`  ${entries.toLocaleString('en')} entries, ${(entries * 2).toLocaleString('en')} notes:`);
  console.log(`    cold open to the first rows ${ms(firstRowsMs)}; raw getAll of all rows ${ms(rawMs)}`);
  for (const cost of searches) console.log(`    ${line(cost, entries)}`);
  assert('first rows beside raw getAll', firstRowsMs / rawMs, MOST_OF_RAW);
  const ours = searches.find(({ name }) => name === 'ours');
  for (const other of searches) {
    if (!ours || other === ours) continue;
    // What was cut off took longer than this; memory is compared by entry held.
    assert(`first result beside ${NAMES[other.name]}'s`, ours.firstResultMs / other.firstResultMs, 1);
    const memory = ours.bytes / ours.held / (other.bytes / other.held);
    if (other.name === 'miniSearch') assert("memory beside MiniSearch's", memory, 1);
  }
  const most = MOST_KEY_MS.find(({ upTo }) => entries <= upTo)?.ms ?? NaN;
  assert(`a key of ${most} ms, median`, (ours?.medianMs ?? NaN) / most, 1);
  assert(`a key of ${most} ms, 95th percentile`, (ours?.p95Ms ?? NaN) / most, 1);
  if (ours) console.log(`    (all searchable beside raw getAll: ${(ours.firstResultMs / rawMs).toFixed(2)})`);
}

function line(
  { name, held, firstResultMs, medianMs, p95Ms, bytes, found }: SearchCost,
  entries: number,
): string {
  const cut = held < entries ? `; cut off, by then it held ${held.toLocaleString('en')} entries` : '';
  return (
    `${NAMES[name].padEnd(10)}  first result ${ms(firstResultMs)} (${found} found), a key ${ms(medianMs)}, ` +
    `95 % within ${ms(p95Ms)}; ${(bytes / 1e6).toFixed(1)} MB${cut}`
  );
}
