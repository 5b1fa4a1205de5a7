/**
 * `preact/hooks` as the still panel's components get it (wxt.config.ts): what holds at a first drawing. Nothing happens
 * after it.
 */
export function useState<T>(first: T | (() => T)): [T, () => void] {
  return [isMaker(first) ? first() : first, nothing];
}

/** Made once: there is one drawing. */
export function useMemo<T>(make: () => T): T {
  return make();
}

/** Holds what it begins with, since no element comes into being. */
export function useRef<T>(current: T): { current: T } {
  return { current };
}

export { nothing as useEffect, nothing as useLayoutEffect };

let ids = 0;
/** Another id at each call, and none that Preact gives. */
export function useId(): string {
  return `still-${ids++}`;
}

function nothing(): void {}

function isMaker<T>(first: T | (() => T)): first is () => T {
  return typeof first === 'function';
}
