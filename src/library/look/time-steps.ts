import { type CountableTimeInterval, timeDay, timeMonday, timeMonth, timeYear } from 'd3-time';

export type StepUnit = 'day' | 'week' | 'month' | 'year';

/** How much began in one day, week (from Monday), month or year of the reader's own time. */
export interface TimeStep {
  /** Its beginning, milliseconds since 1970. */
  readonly start: number;
  readonly articles: number;
  readonly notes: number;
}

/** The steps of a picture over time, all equally long, without a gap. */
export interface TimeSteps {
  readonly unit: StepUnit;
  readonly steps: readonly TimeStep[];
}

/** Units from the shortest, each with the most steps that a picture shows of it: a month, a year, four years. */
const UNITS: readonly { unit: StepUnit; interval: CountableTimeInterval; most: number }[] = [
  { unit: 'day', interval: timeDay, most: 31 },
  { unit: 'week', interval: timeMonday, most: 53 },
  { unit: 'month', interval: timeMonth, most: 48 },
  { unit: 'year', interval: timeYear, most: Infinity },
];

/**
 * Counts when articles and notes began, from the first one until `now`, by the shortest unit that gives no more steps than
 * one can look at. All times in milliseconds since 1970. No steps where nothing began.
 */
export function timeSteps(articles: readonly number[], notes: readonly number[], now: number): TimeSteps {
  const first = earliest(articles, earliest(notes, Infinity));
  if (first === Infinity) return { unit: 'day', steps: [] };
  const until = Math.max(now, first);
  const fits = ({ interval, most }: (typeof UNITS)[number]) => stepsBetween(interval, first, until) <= most;
  const { unit, interval } = UNITS.find(fits) ?? { unit: 'year', interval: timeYear };
  const counts = Array.from({ length: stepsBetween(interval, first, until) }, (_, at) => ({
    start: interval.offset(interval.floor(new Date(first)), at).getTime(),
    articles: 0,
    notes: 0,
  }));
  const count = (times: readonly number[], what: 'articles' | 'notes') => {
    for (const time of times) {
      // A clock that was wrong may have written times that are still to come.
      const step = counts[Math.min(counts.length, stepsBetween(interval, first, time)) - 1];
      if (step) step[what]++;
    }
  };
  count(articles, 'articles');
  count(notes, 'notes');
  return { unit, steps: counts };
}

function stepsBetween(interval: CountableTimeInterval, first: number, last: number): number {
  return interval.count(interval.floor(new Date(first)), new Date(last)) + 1;
}

/** A loop, since Math.min takes no hundred thousand arguments. */
function earliest(times: readonly number[], least: number): number {
  return times.reduce((first, time) => Math.min(first, time), least);
}
