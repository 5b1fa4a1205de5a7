import { SyncFault } from '../sync-fault.ts';

/**
 * Browsers take 120 writes a minute and 1,800 an hour. A run makes few: all the room there is holds a dozen files. So each
 * file can be a write of its own, read back before it counts as sent, and only what goes astray ever comes to these limits.
 */
const LIMITS = [
  { writes: 60, within: 60_000 },
  { writes: 1_200, within: 3_600_000 },
] as const;

/** Keeps count of writes, so that the browser never has to refuse one. */
export class Pace {
  #writes: number[] = [];

  /** Notes a write at `now`, ms. Throws SyncFault `busy`, saying when, where it would be one too many. */
  write(now = Date.now()): void {
    this.#writes = this.#writes.filter((time) => time > now - LIMITS[1].within && time <= now);
    const waits = LIMITS.map(({ writes, within }) => (this.#writes.at(-writes) ?? -Infinity) + within - now);
    const wait = Math.max(...waits);
    if (wait > 0) throw new SyncFault('busy', 'The next write is due a little later.', { retryAfter: wait });
    this.#writes.push(now);
  }
}
