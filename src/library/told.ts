/** Something whose state is told to whoever draws it, and that goes on when nobody does (use-now.ts). */
export class Told<Now extends object> {
  readonly #listeners = new Set<() => void>();
  #now: Now;

  constructor(first: Now) {
    this.#now = first;
  }

  get now(): Now {
    return this.#now;
  }

  /** Calls the listener whenever there is something else to say, until the signal aborts. */
  listen(listener: () => void, signal: AbortSignal): void {
    this.#listeners.add(listener);
    signal.addEventListener('abort', () => this.#listeners.delete(listener), { once: true });
  }

  /** From now on this part of it is so. */
  change(part: Partial<Now>): void {
    this.#now = { ...this.#now, ...part };
    for (const listener of this.#listeners) listener();
  }
}
