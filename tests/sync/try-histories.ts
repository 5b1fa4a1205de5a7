import fc from 'fast-check';
import { judge } from './judge.ts';
import { PINNED } from './pinned.ts';
import { HISTORIES } from './steps.ts';
import type { ProfileKind } from './world.ts';

/** Tries the pinned ones. Gives what is wrong with the first that fails; undefined where all hold. */
export async function tryPinned(): Promise<string | undefined> {
  for (const [what, history] of PINNED) {
    const wrong = await judge(history);
    if (wrong.length > 0) return `The pinned history in which ${what}: Error: ${wrong.join(', ')}`;
  }
  return undefined;
}

/** Tries so many histories. Gives what is wrong with the shortest that fails, with the seed; undefined where all hold. */
export async function tryHistories(
  runs: number,
  seed: number,
  kind?: ProfileKind,
): Promise<string | undefined> {
  const property = fc.asyncProperty(HISTORIES, async (history) => {
    const wrong = await judge(history, kind);
    if (wrong.length > 0) throw new Error([...new Set(wrong)].join('\n'));
  });
  const { failed, counterexample, numRuns, errorInstance } = await fc.check(property, {
    numRuns: runs,
    seed,
  });
  if (!failed) return undefined;
  const [history] = counterexample ?? [];
  const { steps = [], ...rest } = history ?? {};
  const happened = steps.map((step) => `  ${JSON.stringify(step)},`);
  return [
    `Seed ${seed}, after ${numRuns} histories: ${String(errorInstance)}`,
    `${JSON.stringify(rest).slice(0, -1)},"steps":[`,
    ...happened,
    ']}',
  ].join('\n');
}
