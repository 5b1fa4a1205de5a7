import type { World } from './world.ts';

/** After so many rounds of all devices without a fault everything has to be still. */
const MOST_ROUNDS = 15;
/** Rounds in which nothing moves: longer than a file of another device is waited for. */
const STILL = 3;
const LONG = 11 * 60_000;

/** All devices sync, without faults, until nothing moves any more. Says what is wrong with it. */
export async function peace(world: World): Promise<string[]> {
  for (let round = 0, still = 0; round < MOST_ROUNDS; round++) {
    still++;
    for (const device of world.living) {
      const report = await world.sync(device);
      if (!report?.finished) return [`a run without faults does not finish: ${String(report?.stopped)}`];
      const { pulled, pushed, removed, waiting } = report;
      if (pulled.files + pushed.files + removed + waiting > 0) still = 0;
    }
    if (still === STILL) return [];
    world.now += LONG;
  }
  return ['there is no end to it'];
}
