// `npm run test:sync-mutants`: do the histories see bugs, and where something else is to see them, the tests beside the code?
// Each mutant has to be caught. `--only WORDS` tries those whose names have them.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { Report } from '../../scripts/checks/vitest.ts';
import { type Mutant, MUTANTS } from './mutants.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '3000' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
  },
});
const beside = (file: string) => fileURLToPath(new URL(file, import.meta.url));
const CAUGHT = /(?:after (\d+) histories|pinned history in which (.*)|The test that (.*)): Error: (.*)/;

const tried = MUTANTS.filter(({ name }) => name.includes(values.only));
const waiting = [...tried];
const lines = new Map<string, string>();
let survivors = 0;

async function work(): Promise<void> {
  for (let mutant = waiting.shift(); mutant; mutant = waiting.shift()) {
    const [caught, after, pinned, test, how] = CAUGHT.exec(await output(mutant)) ?? [];
    if (caught === undefined) survivors++;
    const where =
      after !== undefined
        ? `${after} histories`
        : test === undefined
          ? `pinned: ${pinned ?? ''}`
          : `“${test}”`;
    const by = mutant.seenBy?.join(' and ') ?? values.runs;
    lines.set(mutant.name, caught === undefined ? `NOT CAUGHT in ${by}` : `${where} | ${how ?? ''}`);
  }
}

/** What the histories, or the tests that are to see it, say of a mutant. */
async function output({ name, seenBy }: Mutant): Promise<string> {
  if (!seenBy) {
    const histories = ['--import', beside('mutate.ts'), beside('histories.ts'), '--alone'];
    return run(name, ...histories, '--runs', values.runs, '--seed', values.seed);
  }
  const vitest = fileURLToPath(new URL('../../node_modules/vitest/vitest.mjs', import.meta.url));
  const file = join(mkdtempSync(join(tmpdir(), 'pubmargin-mutant-')), 'report.json');
  const report = ['--reporter=json', `--outputFile.json=${file}`];
  await run(name, vitest, 'run', '--config', beside('mutated.config.ts'), '--bail=1', ...report, ...seenBy);
  const { testResults } = v.parse(Report, JSON.parse(readFileSync(file, 'utf8')));
  rmSync(dirname(file), { recursive: true });
  const failed = testResults
    .flatMap((file) => file.assertionResults)
    .find(({ status }) => status === 'failed');
  return failed ? `The test that ${failed.fullName}: Error: ${failed.failureMessages?.[0] ?? ''}` : '';
}

/** What a program says that has the sources of a mutant. */
function run(mutant: string, ...args: string[]): Promise<string> {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, MUTANT: mutant, PUBMARGIN_RUNS: '400' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (piece: Buffer) => (said += piece.toString()));
  return new Promise((resolve) => child.on('close', () => resolve(said)));
}

await Promise.all(Array.from({ length: availableParallelism() }, work));
console.log('| mutant | caught by | as |\n|---|---|---|');
for (const { name } of tried) console.log(`| ${name} | ${lines.get(name) ?? ''} |`);
console.log(`${tried.length - survivors} of ${tried.length} mutants are caught.`);
process.exitCode = survivors > 0 ? 1 : 0;
