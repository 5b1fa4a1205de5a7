// `npm run bench`: what PubMargin costs a page, beside the Hypothesis client; what a look-up costs the library, beside the
// same raw gets; what a change of a tag on thousands of entries costs, beside the same raw writes; what a search of the
// library costs, beside MiniSearch and FlexSearch; what files of it cost, beside JSON.stringify and raw writes; what being in step costs,
// beside one file that is written anew for each change. Milliseconds are printed, ratios asserted. `npm run bench -- d 1000`
// runs one part, and (d) or (e) for libraries of that size.
import { chromeBuild } from '../../scripts/tour/build.ts';
import { CORPUS } from '../e2e/harness/sites.ts';
import { leftOut } from '../sync-servers/servers/start-all.ts';
import { benchExports } from './exchange/bench-export.ts';
import { benchImports } from './exchange/bench-import.ts';
import { benchLibrary } from './library/bench-library.ts';
import { printLibrary } from './library/print-library.ts';
import { benchPage, medianAndLargest, type PageRow } from './page/bench-page.ts';
import { assert, failures, ms } from './report.ts';
import { benchBrowsers } from './sync/bench-browsers.ts';
import { benchSync } from './sync/bench-sync.ts';
import { printBrowsers, printSync } from './sync/print-sync.ts';
import { benchInWorker } from './worker/bench-in-worker.ts';

const MOST_BYTES = { raw: 90_000, gzip: 30_000 };
const MOST_OF_HYPOTHESIS = 0.1;
const MOST_OF_RAW_GETS = 1.25;
/** Flat: a hundred times the entries may take this much longer; the browser's own gets grow a little too. */
const MOST_GROWTH = 3;
const SIZES = [1_000, 10_000, 100_000];
const TAGGED = 5_000;
const LIBRARY_IN_STEP = 10_000;

const asked = process.argv.slice(2);
const parts = asked.filter((word) => /^[a-g]$/.test(word));
const sizes = asked.map(Number).filter((size) => size > 0);
const isAsked = (...names: string[]) => parts.length === 0 || names.some((name) => parts.includes(name));

if (isAsked('a')) await costOfPages();
if (isAsked('b', 'c')) await costOfTheStore();
if (isAsked('d')) await costOfSearching();
if (isAsked('e')) await costOfFiles();
if (isAsked('f')) await costOfSync();
if (isAsked('g')) await costOfSyncInBrowsers();

console.log(failures() === 0 ? 'All ratios hold.' : `${failures()} ratios do not hold.`);
process.exitCode = failures() === 0 ? 0 : 1;

async function costOfPages(): Promise<void> {
  await chromeBuild();
  if (CORPUS === undefined) {
    console.log('(a) was left out: the saved pages (../shared/corpus) are not at hand.');
  } else {
    console.log(
      '(a) A PubMed article page in Chromium: bytes of script; main-thread time added from document ready until all is drawn',
    );
    for (const file of medianAndLargest(CORPUS)) printPage(await benchPage(file));
  }
}

async function costOfTheStore(): Promise<void> {
  console.log('(b) "What does the library hold about these 200 articles?", inside the worker, medians of 15');
  const { rows, roundTripMs, tagChanges } = await benchInWorker(SIZES, TAGGED);
  for (const { entries, lookupMs, rawMs, ratio, found } of rows) {
    console.log(
      `    ${entries.toLocaleString('en')} entries: ${ms(lookupMs)}, raw gets ${ms(rawMs)}, ${found} found`,
    );
    assert(`look-up beside raw gets, ${entries} entries`, ratio, MOST_OF_RAW_GETS);
  }
  const [smallest, largest] = [rows[0], rows.at(-1)];
  if (!smallest || !largest) throw new Error('Nothing was timed.');
  assert('time for a hundred times the entries', largest.lookupMs / smallest.lookupMs, MOST_GROWTH);
  console.log(`    (raw gets: ${(largest.rawMs / smallest.rawMs).toFixed(2)})`);
  console.log(`    a message to the worker and back, apart: ${ms(roundTripMs)}`);

  console.log(
    '(c) A tag changed everywhere and the change undone, inside the worker, medians of 5; in brackets the',
  );
  console.log(
    '    same rows read and written raw. Cut off in the middle it left nothing behind; each undo was exact.',
  );
  for (const { change, entries, rows, reports, ...times } of tagChanges) {
    const { ms: there, rawMs, undoMs, rawUndoMs } = times;
    const beside = (ours: number, raw: number) =>
      `${ms(ours)} (${ms(raw)}, ratio ${(ours / raw).toFixed(2)})`;
    console.log(
      `    ${change} on ${entries.toLocaleString('en')} entries, ${rows.toLocaleString('en')} rows:`,
    );
    console.log(
      `      ${beside(there, rawMs)}; undo ${beside(undoMs, rawUndoMs)}; ${reports} reports of progress`,
    );
  }
}

async function costOfSearching(): Promise<void> {
  console.log(
    '(d) The library page, each time in a fresh page of an extension; while 40 words and pairs are typed',
  );
  for (const row of await benchLibrary(sizes.length > 0 ? sizes : SIZES)) printLibrary(row);
}

async function costOfFiles(): Promise<void> {
  console.log('(e) The library as a file, in a page of an extension');
  await benchExports(sizes.length > 0 ? sizes : SIZES);
  console.log('(e) A RIS file on its way into an empty library, from a page to the worker of an extension');
  await benchImports(sizes.length > 0 ? sizes : SIZES);
}

async function costOfSync(): Promise<void> {
  console.log('(f) Being in step, between this process and Apache on loopback; bytes with all headers');
  const figures = await benchSync(LIBRARY_IN_STEP);
  if (figures) printSync(figures);
  else console.log(`    ${leftOut('apache')}`);
}

async function costOfSyncInBrowsers(): Promise<void> {
  await chromeBuild();
  console.log('(g) The same in two Chromiums that nobody watches, whose workers may fall asleep');
  const figures = await benchBrowsers(LIBRARY_IN_STEP);
  if (figures) printBrowsers(LIBRARY_IN_STEP, figures);
  else console.log(`    ${leftOut('apache')}`);
}

function printPage({ page, mentions, badges, pubMargin, hypothesis, alone }: PageRow): void {
  const { weight, time } = pubMargin;
  const kb = (bytes: number) => `${(bytes / 1000).toFixed(1)} KB`;
  const both = ({ wall, cpu }: { wall: number; cpu: number }) => `${ms(wall)} (${ms(cpu)} of processor time)`;
  console.log(`  ${page}, ${mentions} mentions, ${badges} badges; the page alone: ${both(alone)}`);
  console.log(`    PubMargin:  ${kb(weight.raw)}, gzip ${kb(weight.gzip)}; ${both(time)}`);
  console.log(
    `    Hypothesis: ${kb(hypothesis.weight.raw)}, gzip ${kb(hypothesis.weight.gzip)} (without its sidebar ${kb(hypothesis.inPage.raw)}, ${kb(hypothesis.inPage.gzip)}); ${both(hypothesis.time)}`,
  );
  assert('bytes, raw, of the budget', weight.raw / MOST_BYTES.raw, 1);
  assert('bytes, gzip, of the budget', weight.gzip / MOST_BYTES.gzip, 1);
  assert("bytes, raw, of Hypothesis'", weight.raw / hypothesis.weight.raw, MOST_OF_HYPOTHESIS);
  assert("bytes, gzip, of Hypothesis'", weight.gzip / hypothesis.weight.gzip, MOST_OF_HYPOTHESIS);
  assert("time of Hypothesis'", time.wall / hypothesis.time.wall, MOST_OF_HYPOTHESIS);
  assert("processor time of Hypothesis'", time.cpu / hypothesis.time.cpu, MOST_OF_HYPOTHESIS);
}
