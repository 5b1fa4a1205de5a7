/**
 * Says what PubMargin sees on saved pages: `npm run read-page -- FILE… [--url URL]`, one line of JSON a page on stdout.
 * A file that can't be read is named on stderr, the others go on, and the exit code is 1.
 */
import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { argv, exit, stderr, stdout } from 'node:process';
import { setImmediate } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { JSDOM } from 'jsdom';
import { readSavedPage } from './read-page/saved-page.ts';

const { values, positionals } = parseArgs({
  args: argv.slice(2),
  options: { url: { type: 'string' } },
  allowPositionals: true,
});

if (positionals.length === 0) fail('Name the saved pages to read: npm run read-page -- FILE… [--url URL]');
if (values.url !== undefined && !URL.canParse(values.url))
  fail(`--url ${values.url} is no address: it should begin with https://`);

let unreadable = 0;
for (const file of positionals) {
  try {
    const bytes = readFileSync(file);
    // A page saved without its head names no character set; jsdom would take it for windows-1252.
    const { window } = new JSDOM(isUtf8(bytes) ? bytes.toString('utf8') : bytes);
    stdout.write(`${JSON.stringify(readSavedPage(file, window.document, values.url))}\n`);
    window.close();
    // Until the turn ends the page is held in memory: a thousand of them are too many.
    await setImmediate();
  } catch (error) {
    unreadable += 1;
    stderr.write(`Can't read ${file}: ${error instanceof Error ? error.message : String(error)}\n`);
  }
}
exit(unreadable > 0 ? 1 : 0);

function fail(sentence: string): never {
  stderr.write(`${sentence}\n`);
  exit(1);
}
