import type { Clock } from './clock.ts';

/**
 * NCBI takes at most three requests in any second from one address without a key ("E-utilities Usage Guidelines and
 * Requirements", ncbi.nlm.nih.gov/books/NBK25497). A little more than a third of a second between two keeps to it even
 * where the way to NCBI brings them closer together.
 */
export const GAP = 370;

/** Resolves when the next request may begin; rejects when the signal aborts first. */
export type Pace = (signal: AbortSignal) => Promise<void>;

/** As much of the browser's locks (navigator.locks) as is needed. */
export interface Locks {
  request(name: string, options: { signal: AbortSignal }, hold: () => Promise<void>): Promise<unknown>;
}

/** One request after the other, `GAP` apart, over all pages of the extension: each holds a lock for that long. */
export function pacedBy(locks: Locks, clock: Clock): Pace {
  return (signal) =>
    new Promise((resolve, reject) => {
      const hold = () => {
        resolve();
        return clock.sleep(GAP);
      };
      locks.request('pubmargin-ncbi', { signal }, hold).catch(reject);
    });
}
