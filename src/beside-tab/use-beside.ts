import { useEffect, useRef, useState } from 'preact/hooks';
import { type Beside, followArticle } from './follow-article.ts';

/** What stands beside this page, as it was last seen. */
export interface BesideState {
  /** undefined until it is known. */
  readonly beside: Beside | undefined;
  /** Why it could not be found out. */
  readonly error: unknown;
  again: () => void;
}

/** Follows the tab beside this page for as long as the component is drawn. */
export function useBeside(): BesideState {
  const [state, setState] = useState<{ beside?: Beside; error?: unknown }>({});
  const follower = useRef<ReturnType<typeof followArticle>>(undefined);
  useEffect(() => {
    const drawn = new AbortController();
    follower.current = followArticle(
      (beside) => setState({ beside }),
      (error) => setState({ error }),
      drawn.signal,
    );
    return () => drawn.abort();
  }, []);
  return { beside: state.beside, error: state.error, again: () => follower.current?.again() };
}
