import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Problem } from '../ui/problem.tsx';

/** A component whose code is loaded when it is first drawn: for what only some users want. */
export function late<Props extends object>(
  load: () => Promise<FunctionComponent<Props>>,
): FunctionComponent<Props> {
  return function Late(props) {
    const [loaded, setLoaded] = useState<{ View?: FunctionComponent<Props>; error?: unknown }>({});
    useEffect(() => {
      load().then(
        (View) => setLoaded({ View }),
        (error: unknown) => setLoaded({ error }),
      );
    }, []);
    if (loaded.error !== undefined) return <Problem error={loaded.error} />;
    return loaded.View ? <loaded.View {...props} /> : null;
  };
}
