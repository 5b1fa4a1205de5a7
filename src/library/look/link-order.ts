import type { EntryLink } from './library-links.ts';

const ROUNDS = 120;

/**
 * For each of `count` articles its place in an order in which those that are linked stand near each other, from 0 up to
 * 1: the order of the second eigenvector of the links (M. Fiedler, Czechoslovak Mathematical Journal 25, 1975), by power
 * iteration from the order given. Equal input gives equal output.
 */
export function linkOrder(count: number, links: readonly EntryLink[]): number[] {
  const neighbours: number[][] = Array.from({ length: count }, () => []);
  for (const [citing, cited] of links) {
    neighbours[citing]?.push(cited);
    neighbours[cited]?.push(citing);
  }
  const weights = neighbours.map((near) => near.length);
  let now = centred(
    neighbours.map((_, article) => article),
    weights,
  );
  for (let round = 0; round < ROUNDS; round++) {
    const last = now;
    const walked = neighbours.map((near, article) => {
      const own = last[article] ?? 0;
      if (near.length === 0) return own;
      return (own + near.reduce((sum, other) => sum + (last[other] ?? 0), 0) / near.length) / 2;
    });
    now = centred(walked, weights);
  }
  const sorted = now
    .map((value, article) => ({ value, article }))
    .sort((a, b) => a.value - b.value || a.article - b.article);
  const order = new Array<number>(count).fill(0);
  sorted.forEach(({ article }, at) => (order[article] = (at + 0.5) / count));
  return order;
}

/** Without the first eigenvector, which says nothing (all are equal), and of length 1. */
function centred(values: readonly number[], weights: readonly number[]): number[] {
  const weight = weights.reduce((sum, one) => sum + one, 0) || 1;
  const mean = values.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0) / weight;
  const length = Math.hypot(...values.map((value) => value - mean)) || 1;
  return values.map((value) => (value - mean) / length);
}
