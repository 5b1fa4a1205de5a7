/** A day in the reader's own language, as `22 Nov 2025`; `time` in milliseconds since 1970. */
export function day(time: number): string {
  return new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' }).format(time);
}

/** Day and time of day in the reader's own language, for tooltips; `time` in milliseconds since 1970. */
export function dayAndTime(time: number): string {
  return new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeStyle: 'short' }).format(time);
}

/** The same in brief: `22 Nov 2025, 14:02`. */
export function dayAndClock(time: number): string {
  return new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' }).format(time);
}

/** The time of day as `14:02`; `time` in milliseconds since 1970. */
export function clock(time: number): string {
  return new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(time);
}
