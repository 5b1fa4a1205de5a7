/** Time as it passes, or as a test lets it pass. */
export interface Clock {
  /** Resolves after so many milliseconds; rejects with the signal's reason when it aborts. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/** The real one. */
export const CLOCK: Clock = {
  sleep: (ms, signal) =>
    new Promise((resolve, reject) => {
      if (signal?.aborted) {
        reject(reasonOf(signal));
        return;
      }
      const given = new AbortController();
      const timer = setTimeout(() => {
        given.abort();
        resolve();
      }, ms);
      const stop = () => {
        clearTimeout(timer);
        if (signal) reject(reasonOf(signal));
      };
      signal?.addEventListener('abort', stop, { once: true, signal: given.signal });
    }),
};

/** What an aborted signal was aborted with. */
export function reasonOf(signal: AbortSignal): Error {
  const reason: unknown = signal.reason;
  return reason instanceof Error ? reason : new DOMException('It was cancelled.', 'AbortError');
}
