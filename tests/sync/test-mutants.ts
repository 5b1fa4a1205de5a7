// `npm run test:sync-mutants`: do the histories see bugs? Each mutant of the engine has to be caught.
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { MUTANTS } from './mutants.ts';

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '3000' }, seed: { type: 'string', default: '1' } },
});
const beside = (file: string) => fileURLToPath(new URL(file, import.meta.url));
const CAUGHT = /(?:after (\d+) histories|pinned history in which (.*)): Error: (.*)/;

const waiting = MUTANTS.map(({ name }) => name);
const lines = new Map<string, string>();
let survivors = 0;

async function work(): Promise<void> {
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
    const [caught, after, pinned, how] = CAUGHT.exec(await output(name)) ?? [];
    if (caught === undefined) survivors++;
    const where = after === undefined ? `pinned: ${pinned ?? ''}` : `${after} histories`;
    lines.set(name, caught === undefined ? `NOT CAUGHT in ${values.runs}` : `${where} | ${how ?? ''}`);
  }
}

/** What the histories say of a mutant. */
function output(mutant: string): Promise<string> {
  const args = ['--import', beside('mutate.ts'), beside('histories.ts'), '--alone'];
  const child = spawn(process.execPath, [...args, '--runs', values.runs, '--seed', values.seed], {
    env: { ...process.env, MUTANT: mutant },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (piece: Buffer) => (said += piece.toString()));
  return new Promise((resolve) => child.on('close', () => resolve(said)));
}

await Promise.all(Array.from({ length: availableParallelism() }, work));
console.log('| mutant | caught by | as |\n|---|---|---|');
for (const { name } of MUTANTS) console.log(`| ${name} | ${lines.get(name) ?? ''} |`);
console.log(`${MUTANTS.length - survivors} of ${MUTANTS.length} mutants are caught.`);
process.exitCode = survivors > 0 ? 1 : 0;
