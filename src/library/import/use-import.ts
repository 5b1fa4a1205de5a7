import { useEffect, useState } from 'preact/hooks';
import type { ImportNow } from './import-now.ts';
import type { ImportRun } from './import-run.ts';

/** What there is to say of importing, as long as the component is drawn. */
export function useImport(run: ImportRun): ImportNow {
  const [now, setNow] = useState(run.now);
  useEffect(() => {
    const drawn = new AbortController();
    run.listen(() => setNow(run.now), drawn.signal);
    setNow(run.now);
    return () => drawn.abort();
  }, [run]);
  return now;
}
