import type { Clock } from '../../src/ncbi/clock.ts';

/** A clock on which every wait is over at once; `slept` are the waits, ms. */
export class QuickClock implements Clock {
  readonly slept: number[] = [];

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    this.slept.push(ms);
    return signal?.aborted ? Promise.reject(new DOMException('stop', 'AbortError')) : Promise.resolve();
  }
}

/** Nobody waits for a turn. */
export const atOnce = () => Promise.resolve(() => undefined);
