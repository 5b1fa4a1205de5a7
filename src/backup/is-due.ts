import type { CopyTimes } from '../settings/copies.ts';
import { dayOf } from '../store/backups/generations.ts';

/**
 * Is a copy due that is wanted so often, when the last one was saved at that time? Daily ones on another day than the last,
 * weekly ones from the seventh day on. Times in milliseconds since 1970, days in local time.
 */
export function isDue(times: CopyTimes, last: number | undefined, now: number): boolean {
  if (times === 'off') return false;
  if (last === undefined || last > now) return true;
  if (times === 'daily') return dayOf(new Date(last)) !== dayOf(new Date(now));
  const day = new Date(last);
  return now >= new Date(day.getFullYear(), day.getMonth(), day.getDate() + 7).getTime();
}
