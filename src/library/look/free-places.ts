/** A disc that is to be placed: its x stands, its y is wished for. In pixels. */
export interface Disc {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** What a check of distances forgives, for what a root rounds. In pixels. */
const ROUNDING = 1e-6;

/**
 * A y for each disc, as near as can be to the one wished for, so that no two come closer than `gap` pixels. Those first
 * in the list choose first. Equal input gives equal output.
 */
export function freePlaces(discs: readonly Disc[], gap: number): number[] {
  const placed: Disc[] = [];
  return discs.map((disc) => {
    const near = placed.filter(({ x, radius }) => Math.abs(x - disc.x) < radius + disc.radius + gap);
    const touching = near.flatMap(({ x, y, radius }) => {
      const above = Math.sqrt((radius + disc.radius + gap) ** 2 - (x - disc.x) ** 2);
      return [y - above, y + above];
    });
    const wishes = [disc.y, ...touching].sort((a, b) => Math.abs(a - disc.y) - Math.abs(b - disc.y) || a - b);
    const isFree = (y: number) =>
      near.every((other) => {
        const least = other.radius + disc.radius + gap - ROUNDING;
        return (other.x - disc.x) ** 2 + (other.y - y) ** 2 >= least ** 2;
      });
    // The place above all others is free, so one is always found.
    const y = wishes.find(isFree) ?? disc.y;
    placed.push({ ...disc, y });
    return y;
  });
}
