import { useEffect, useState } from 'preact/hooks';

/** Something that goes on whichever view is drawn, and what there is to say of it. */
interface Speaking<Now> {
  readonly now: Now;
  /** Calls the listener whenever there is something else to say, until the signal aborts. */
  listen(listener: () => void, signal: AbortSignal): void;
}

/** What there is to say of something, as long as the component is drawn. */
export function useNow<Now>(speaking: Speaking<Now>): Now {
  const [now, setNow] = useState(speaking.now);
  useEffect(() => {
    const drawn = new AbortController();
    speaking.listen(() => setNow(speaking.now), drawn.signal);
    setNow(speaking.now);
    return () => drawn.abort();
  }, [speaking]);
  return now;
}
