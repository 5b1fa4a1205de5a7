import * as v from 'valibot';
import { AppError } from '../lib/app-error.ts';
import { TimeSchema } from './time.ts';

/** An `e:` document: not a merge document but JSON, in files alone. Milliseconds since 1970. */
const EntryTimesSchema = v.object({ created: TimeSchema, modified: TimeSchema });

/** When an entry began, and when it last changed. */
export type EntryTimes = v.InferOutput<typeof EntryTimesSchema>;

/** The bytes of a document of an entry's times. */
export function encodeTimes({ created, modified }: EntryTimes): Uint8Array {
  return new TextEncoder().encode(JSON.stringify({ created, modified }));
}

/** What the bytes of a document of times say. Throws AppError `invalid` when they are none. */
export function decodeTimes(bytes: Uint8Array): EntryTimes {
  try {
    return v.parse(EntryTimesSchema, JSON.parse(new TextDecoder().decode(bytes)));
  } catch (cause) {
    throw new AppError('invalid', 'These bytes are not the times of an entry.', { cause });
  }
}
