import { SyncFault } from '../sync-fault.ts';

/** Browsers take 120 writes a minute, and 1,800 an hour, of which one run in half a minute never comes near. */
const BETWEEN_RUNS = 30_000;
const MOST_A_MINUTE = 60;
const A_MINUTE = 60_000;

/** Keeps the writes of runs so far apart that the browser never refuses one. A run is whatever object stands for it. */
export class Pace {
  #run: object | undefined;
  #writes: number[] = [];

  /** Notes a write of this run at `now`, ms. Throws SyncFault `busy`, saying when, where it would come too soon. */
  write(run: object, now = Date.now()): void {
    this.#writes = this.#writes.filter((time) => time > now - A_MINUTE && time <= now);
    const last = this.#writes.at(-1) ?? -Infinity;
    const first = this.#writes.length < MOST_A_MINUTE ? -Infinity : (this.#writes[0] ?? now);
    const wait = Math.max(this.#run === run ? 0 : last + BETWEEN_RUNS - now, first + A_MINUTE - now);
    if (wait > 0) throw new SyncFault('busy', 'The next write is due a little later.', { retryAfter: wait });
    this.#run = run;
    this.#writes.push(now);
  }
}
