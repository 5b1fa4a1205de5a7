/** No note was written in the first twenty minutes of 1970. */
const FIRST_TIME = 1_200_000;

/**
 * When a note of a file was written that doesn't say so: its place among the notes of its record, as so many milliseconds
 * since 1970. So it is the same on every device, notes stay in the order of the file, and no time is made up.
 */
export function unknownTime(place: number): number {
  return Math.min(place, FIRST_TIME - 1);
}

/** Is it known when this was? */
export function isKnownTime(time: number): boolean {
  return time >= FIRST_TIME;
}
