import * as v from 'valibot';

/** The last moment that a `Date` can name (ECMA-262, 21.4.1.1). */
const LAST = 8.64e15;

/** A time that came from outside, in milliseconds since 1970, as `Date.now()` gives them: one that can be printed. */
export const TimeSchema = v.pipe(v.number(), v.minValue(0), v.maxValue(LAST));
