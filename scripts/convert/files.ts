import { createReadStream, createWriteStream, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AppError } from '../../src/lib/app-error.ts';
import { reasonOf } from './english.ts';

/** What `-` stands for, and where people are told what happened. */
export interface Streams {
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable;
}

/** A file that cannot be read: its message names the file and says why. */
class Unreadable extends AppError {
  constructor(input: string, cause: AppError) {
    super(cause.code, `Can't read ${input}: ${reasonOf(cause)}`, { cause });
  }
}

/** The bytes of a file, or of standard input for `-`. Throws AppError `not-found` where they cannot be read. */
export async function* bytesOf(input: string, stdin: Readable): AsyncGenerator<Uint8Array> {
  try {
    yield* (input === '-' ? stdin : createReadStream(input)) as AsyncIterable<Buffer>;
  } catch (error) {
    throw asRefusal(error, (message) => message);
  }
}

/** What is read of a file, step by step; an AppError on the way says, once, of which file it is. */
export async function* ofFile<T>(input: string, items: AsyncIterable<T>): AsyncGenerator<T> {
  try {
    yield* items;
  } catch (error) {
    throw error instanceof AppError && !(error instanceof Unreadable) ? new Unreadable(input, error) : error;
  }
}

/**
 * Writes a file, or to standard output for `-`. A file has its name only once all of it is there: where something fails,
 * what stood under the name stands there still. Throws AppError `not-found` where it cannot be written.
 */
export async function writeOut(
  output: string,
  pieces: AsyncIterable<string | Uint8Array>,
  stdout: Writable,
): Promise<void> {
  let part: string | undefined;
  try {
    if (output === '-') {
      await pipeline(Readable.from(pieces), stdout, { end: false });
      return;
    }
    const known = statSync(output, { throwIfNoEntry: false });
    const target = known ? realpathSync(output) : output;
    if (!known || known.isFile()) part = `${target}.part`; // A device or a pipe is written to.
    await pipeline(Readable.from(pieces), createWriteStream(part ?? target));
    if (part !== undefined) renameSync(part, target);
  } catch (error) {
    if (part !== undefined) rmSync(part, { force: true });
    throw asRefusal(error, (message) => `Can't write ${output}: ${message}`);
  }
}

/** What people run into; of the rest the system's own words are told. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder.',
  EISDIR: 'it is a folder.',
  EACCES: 'the system does not allow it.',
  ENOSPC: 'the disk is full.',
  EPIPE: 'nobody reads it any more.',
};

/** The system's own refusals as a sentence; other errors as they are. */
function asRefusal(error: unknown, sentence: (message: string) => string): unknown {
  if (!(error instanceof Error) || !('syscall' in error)) return error;
  const code = 'code' in error ? String(error.code) : '';
  return new AppError('not-found', sentence(REASONS[code] ?? error.message), { cause: error });
}
