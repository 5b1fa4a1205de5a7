import { useEffect, useState } from 'preact/hooks';
import type { Acts, ActsNow } from './acts.ts';

/** What there is to say of acts on many entries, as long as the component is drawn. */
export function useActs(acts: Acts): ActsNow {
  const [now, setNow] = useState(acts.now);
  useEffect(() => {
    const drawn = new AbortController();
    acts.listen(() => setNow(acts.now), drawn.signal);
    setNow(acts.now);
    return () => drawn.abort();
  }, [acts]);
  return now;
}
