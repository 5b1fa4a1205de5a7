import { isOurHost } from './host.ts';

/** How long additions to a page are collected before it is read again, ms. */
const COLLECT = 50;

/** Observes these containers from now on, in place of those before. */
export type Observe = (containers: readonly Element[]) => void;

/**
 * Tells, at most every 50 ms, that something was added to or removed from the observed containers. What we put there
 * ourselves does not count. Ends when the signal aborts.
 */
export function watchGrowth(onGrowth: () => void, signal: AbortSignal): Observe {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const observer = new MutationObserver((records) => {
    if (timer !== undefined || records.every(isOurs)) return;
    timer = setTimeout(() => {
      timer = undefined;
      onGrowth();
    }, COLLECT);
  });
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      clearTimeout(timer);
    },
    { once: true },
  );
  return (containers) => {
    if (signal.aborted) return;
    observer.disconnect();
    for (const container of containers) observer.observe(container, { childList: true, subtree: true });
  };
}

function isOurs({ addedNodes, removedNodes }: MutationRecord): boolean {
  return [...addedNodes, ...removedNodes].every(isOurHost);
}
