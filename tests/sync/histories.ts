// Histories by the thousand: `npm run test:sync -- --runs 20000` (`--seed N` begins elsewhere). Runs on all cores, and says
// of a failure the seed and the shortest history that still fails. `--stored` has the libraries in the real store, on
// an IndexedDB in memory: that takes many times as long.
import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { StoredProfile } from './stored-profile.ts';
import { tryHistories, tryPinned } from './try-histories.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '20000' },
    seed: { type: 'string' },
    alone: { type: 'boolean' },
    stored: { type: 'boolean', default: false },
  },
});
const runs = Number(values.runs);
const seed = values.seed === undefined ? Date.now() % 1_000_000_000 : Number(values.seed);

if (values.alone) {
  const failure =
    (await tryHistories(runs, seed, values.stored ? StoredProfile : undefined)) ?? (await tryPinned());
  if (failure !== undefined) console.log(failure);
  process.exitCode = failure === undefined ? 0 : 1;
} else {
  const start = performance.now();
  const cores = Math.min(availableParallelism(), runs);
  const shares = Array.from({ length: cores }, (_, core) => Math.ceil((runs - core) / cores));
  const failed = (await Promise.all(shares.map((share, core) => apart(share, seed + core)))).filter(Boolean);
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  const outcome = failed.length === 0 ? 'nothing lost, nothing back, all devices equal' : 'FAILED';
  console.log(`${runs} histories, seed ${seed}, ${cores} processes, ${seconds} s: ${outcome}.`);
  process.exitCode = failed.length;
}

/** Runs a share in a process of its own. Says whether it failed. */
function apart(share: number, own: number): Promise<boolean> {
  const args = [
    '--alone',
    '--runs',
    String(share),
    '--seed',
    String(own),
    ...(values.stored ? ['--stored'] : []),
  ];
  return new Promise((resolve) => {
    fork(fileURLToPath(import.meta.url), args).on('exit', (code) => resolve(code !== 0));
  });
}
