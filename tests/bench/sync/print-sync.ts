import { assert, ms } from '../report.ts';
import type { BrowserFigures } from './bench-browsers.ts';
import type { SyncFigures } from './bench-sync.ts';
import type { Cost } from './measured-folder.ts';

/** What one changed tag may cost: bytes up, headers included, and requests. */
const MOST_OF_A_TAG = { up: 2_048, requests: 4 };
/** Of what writing one file with everything costs. */
const MOST_OF_THE_WHOLE_FILE = 0.01;
/** Each file is listed, put and read back; a README and one more listing come on top. */
const REQUESTS_A_FILE = 2;
/** A MiB of documents before it is deflated. */
const FILE = 1024 * 1024;
/** Articles with three tags, as the options page says of the browser's own sync. */
const LEAST_CAPACITY = 1_600;

/** Prints what it costs to be in step, and says whether it costs what it may. */
export function printSync(figures: SyncFigures): void {
  const { entries, held, publish, firstSync, idle, tag, tagArrives, note, plainUpload, wholeFile, capacity } =
    figures;
  console.log(`  ${entries.toLocaleString('en')} entries, ${mb(held)} of documents:`);
  say('first publish', publish);
  say('the same bytes as one plain upload', plainUpload);
  say('first sync of another device', firstSync);
  say('nothing to do', idle);
  say('one tag changed', tag);
  say('the other device gets it', tagArrives);
  say('one note edited', note);
  say('one file rewritten for the change, as floccus does', wholeFile);
  const articles = (count: number) => count.toLocaleString('en');
  console.log(
    `    The browser's own sync has room for ${articles(capacity.three)} articles with three tags, ${articles(capacity.one)} with one.`,
  );
  assert('bytes of the first publish, of the documents', publish.up / held, 1);
  assert(
    'requests of it, by the least',
    publish.requests / (3 + REQUESTS_A_FILE * Math.ceil(held / FILE)),
    1.5,
  );
  assert('bytes of the first sync, of the publish', firstSync.down / publish.up, 1.1);
  assert('requests when nothing is to do', idle.requests, 1);
  assert('bytes up of a tag, of 2 KB', tag.up / MOST_OF_A_TAG.up, 1);
  assert('requests of a tag', tag.requests, MOST_OF_A_TAG.requests);
  assert(
    "bytes of a tag, of floccus' way",
    (tag.up + tag.down) / (wholeFile.up + wholeFile.down),
    MOST_OF_THE_WHOLE_FILE,
  );
  assert(
    "bytes of a note, of floccus' way",
    (note.up + note.down) / (wholeFile.up + wholeFile.down),
    MOST_OF_THE_WHOLE_FILE,
  );
  assert("room of the browser's own sync, of what is said", LEAST_CAPACITY / capacity.three, 1);
}

/** Prints what two browsers took, and what the extension noted of its runs. */
export function printBrowsers(entries: number, { publish, firstSync }: BrowserFigures): void {
  console.log(`  ${entries.toLocaleString('en')} entries; both hold the same in the end:`);
  say('first publish', publish);
  say('first sync of the other', firstSync);
  for (const line of [...publish.log, ...firstSync.log]) console.log(`      ${line}`);
  assert('bytes of the first sync, of the publish', firstSync.down / publish.up, 1.1);
}

function say(what: string, { requests, up, down, ms: time }: Cost): void {
  console.log(`    ${what}: ${requests} requests, ${kb(up)} up, ${kb(down)} down, ${ms(time)}`);
}

function kb(bytes: number): string {
  return bytes < 1e6 ? `${(bytes / 1e3).toFixed(1)} KB` : mb(bytes);
}

function mb(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
