/** How many entries are of these years, both included. */
export interface YearBar {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** The most bars that have room beside each other. */
const MOST_BARS = 44;
/** How many years a bar may stand for. */
const STEPS = [1, 2, 5, 10, 20, 50, 100];

/** The years of the entries as bars without gaps, of as few years each as there is room for; counts by year. */
export function yearBars(counts: ReadonlyMap<number, number>): YearBar[] {
  const years = [...counts.keys()];
  if (years.length === 0) return [];
  const first = years.reduce((a, b) => Math.min(a, b));
  const last = years.reduce((a, b) => Math.max(a, b));
  const step = STEPS.find((one) => (last - first + 1) / one <= MOST_BARS) ?? 100;
  const bars: YearBar[] = [];
  for (let from = first - (first % step); from <= last; from += step) {
    let count = 0;
    for (let year = from; year < from + step; year++) count += counts.get(year) ?? 0;
    bars.push({ from, to: from + step - 1, count });
  }
  return bars;
}
