import { seededRandom } from '../bench/store/seeded-library.ts';

/** Choices that are the same in every run. */
export interface Random {
  /** A whole number from 0 to below `count`. */
  below(count: number): number;
  /** Is it so, with this probability? */
  chance(probability: number): boolean;
  pick<T>(choices: readonly T[]): T;
}

/** The choices that belong to one seed. */
export function randomOf(seed: number): Random {
  const next = seededRandom(seed);
  const below = (count: number) => Math.floor(next() * count);
  return {
    below,
    chance: (probability) => next() < probability,
    pick(choices) {
      const choice = choices[below(choices.length)];
      if (choice === undefined) throw new Error('There is nothing to choose from');
      return choice;
    },
  };
}
