import type { Imported } from './importing.ts';

/** Something failed half way, and what was done of it could not be taken back either: `done` still stands. `cause`: why. */
export class HalfDone extends Error {
  readonly done: Imported;

  constructor(done: Imported, cause: unknown) {
    super('Some of it is done, and could not be taken back.', { cause });
    this.done = done;
  }
}
