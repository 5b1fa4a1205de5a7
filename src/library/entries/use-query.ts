import { useEffect, useRef, useState } from 'preact/hooks';

/** How long after the last key the address says what is searched, in ms: browsers take few changes of it at a time. */
const PAUSE = 400;

/**
 * What is typed into the search field. It begins with what the address asks for, follows it when that changes, and is
 * written there after a pause.
 */
export function useQuery(
  asked: string,
  write: (query: string) => void,
): [query: string, setQuery: (query: string) => void] {
  const [query, setQuery] = useState(asked);
  const written = useRef(asked);
  const latest = useRef(write);
  latest.current = write;
  useEffect(() => {
    if (asked === written.current) return;
    written.current = asked;
    setQuery(asked);
  }, [asked]);
  useEffect(() => {
    if (query === written.current) return;
    const waiting = setTimeout(() => {
      written.current = query;
      latest.current(query);
    }, PAUSE);
    return () => clearTimeout(waiting);
  }, [query]);
  return [query, setQuery];
}
