let failed = 0;

/** Prints a ratio and whether it is at most what it may be. */
export function assert(what: string, ratio: number, most: number): void {
  const holds = ratio <= most; // NaN does not.
  if (!holds) failed += 1;
  console.log(`    ${holds ? '✓' : '✗'} ${what}: ${ratio.toFixed(2)} (at most ${most})`);
}

/** How many ratios did not hold so far. */
export function failures(): number {
  return failed;
}

/** A time as it is printed. */
export function ms(milliseconds: number): string {
  return `${milliseconds.toFixed(1)} ms`;
}
