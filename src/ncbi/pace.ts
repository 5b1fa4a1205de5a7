import type { Clock } from './clock.ts';

/**
 * NCBI takes at most three requests in any second from one address without a key ("E-utilities Usage Guidelines and
 * Requirements", ncbi.nlm.nih.gov/books/NBK25497).
 */
const AT_ONCE = 3;
/** Timers are a millisecond early now and then. */
const SECOND = 1_005;

/** Resolves when a request may begin, with what is to be called when it was answered; rejects when the signal aborts first. */
export type Pace = (signal: AbortSignal) => Promise<() => void>;

/** As much of the browser's locks (navigator.locks) as is needed. */
export interface Locks {
  request(name: string, options: { signal: AbortSignal }, hold: () => Promise<void>): Promise<unknown>;
}

/**
 * Three tickets for all pages of the extension. A request takes one, and gives it back a second after it was answered: so
 * whatever time it took on its way, no fourth one can have come to NCBI within that second.
 */
export function pacedBy(locks: Locks, clock: Clock): Pace {
  let asked = 0;
  return (signal) =>
    new Promise((begin, reject) => {
      const ticket = `pubmargin-ncbi-${asked++ % AT_ONCE}`;
      const hold = () =>
        new Promise<void>((giveBack) => begin(() => void clock.sleep(SECOND).then(giveBack, giveBack)));
      locks.request(ticket, { signal }, hold).catch(reject);
    });
}
