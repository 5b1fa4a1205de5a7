import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { ListenKeys } from './listen-keys.ts';

/** Hears keys in the element for as long as the component is drawn; always calls the handler of the latest drawing. */
export function useKeys(
  element: RefObject<HTMLElement | null>,
  listen: ListenKeys,
  handler: (event: KeyboardEvent) => void,
): void {
  const latest = useRef(handler);
  latest.current = handler;
  useEffect(() => {
    if (!element.current) return;
    const drawn = new AbortController();
    listen(element.current, (event) => latest.current(event), drawn.signal);
    return () => drawn.abort();
  }, [element, listen]);
}
