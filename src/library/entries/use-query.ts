import { useEffect, useRef } from 'preact/hooks';

/** How long after the last key the address says what is searched, in ms: browsers take few changes of it at a time. */
const PAUSE = 400;

export interface QueryInAddress {
  /** What the address asks for. */
  readonly asked: string;
  /** What is searched. */
  readonly query: string;
  /** The address asks for something else now. */
  readonly onAsked: (query: string) => void;
  readonly write: (query: string) => void;
}

/** Keeps what is searched and the address the same: the search follows the address, and is written there after a pause. */
export function useQueryInAddress({ asked, query, onAsked, write }: QueryInAddress): void {
  const written = useRef(asked);
  const latest = useRef(write);
  latest.current = write;
  useEffect(() => {
    if (asked === written.current) return;
    written.current = asked;
    onAsked(asked);
  }, [asked]);
  useEffect(() => {
    if (query === written.current) return;
    const waiting = setTimeout(() => {
      written.current = query;
      latest.current(query);
    }, PAUSE);
    return () => clearTimeout(waiting);
  }, [query]);
}
