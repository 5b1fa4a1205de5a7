/** How many back-ups are kept of each kind: the newest of each of the last days, weeks and months that have one. */
const GENERATIONS = [
  { count: 7, nameOf: dayOf },
  { count: 4, nameOf: weekOf },
  { count: 12, nameOf: monthOf },
] as const;

/**
 * Which of these back-ups stay: the newest of each of the last 7 days that have any, of the last 4 weeks and of the last
 * 12 months. Days and weeks without one don't count, so that nothing goes while nobody works. What claims to be of the
 * future (the clock was wrong once) takes nobody's place. Times in milliseconds since 1970, days in local time.
 */
export function kept(times: readonly number[], now: number): Set<number> {
  const past = times.filter((time) => time <= now);
  const future = times.filter((time) => time > now);
  return new Set([...generations(past), ...generations(future)]);
}

function generations(times: readonly number[]): number[] {
  const newestFirst = times.toSorted((a, b) => b - a);
  return GENERATIONS.flatMap(({ count, nameOf }) => {
    const newest = new Map<string, number>();
    for (const time of newestFirst) {
      const name = nameOf(new Date(time));
      if (!newest.has(name)) newest.set(name, time);
    }
    return [...newest.values()].slice(0, count);
  });
}

/** The local day of a time, `2026-11-22`. */
export function dayOf(date: Date): string {
  return [date.getFullYear(), twoDigits(date.getMonth() + 1), twoDigits(date.getDate())].join('-');
}

function monthOf(date: Date): string {
  return dayOf(date).slice(0, -3);
}

/** The Monday of its week. */
function weekOf(date: Date): string {
  const sinceMonday = (date.getDay() + 6) % 7;
  return dayOf(new Date(date.getFullYear(), date.getMonth(), date.getDate() - sinceMonday));
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
