// `npm test`: everything there is to check, in one line at the end. `--fast` (`npm run check`) leaves out the builds
// and what needs them.
import { type Outcome, summary } from './checks/outcome.ts';
import { testsOfBrowsers } from './checks/second-try.ts';
import { builds, format, lint, types, unused } from './checks/tools.ts';
import { tests } from './checks/vitest.ts';
import { webExtLint } from './checks/web-ext-lint.ts';

const fast = process.argv.includes('--fast');
const outcomes: Outcome[] = [];

/** Runs one check or group of checks and prints what it found as soon as it is known. */
async function check(run: () => Promise<Outcome | Outcome[]>): Promise<void> {
  const start = Date.now();
  const found = [await run()].flat();
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  for (const { name, passed, failed, skipped, report } of found) {
    const counts = passed + failed + skipped > 1 ? ` (${passed} of ${passed + failed + skipped})` : '';
    console.log(`${failed > 0 ? '✗' : '✓'} ${name}${counts}, ${seconds} s`);
    if (report !== '') console.log(report.replace(/^/gm, '    '));
  }
  outcomes.push(...found);
}

if (!fast) await check(builds);
// Two at a time: the machines that run this have two cores.
await Promise.all([
  check(lint),
  check(types)
    .then(() => check(format))
    .then(() => check(unused)),
]);
await check(() => tests('unit', 'corpus', 'readers', 'sync-servers'));
if (!fast) {
  await check(webExtLint);
  await check(() => testsOfBrowsers('e2e'));
}

console.log(summary(outcomes));
process.exitCode = outcomes.some(({ failed }) => failed > 0) ? 1 : 0;
