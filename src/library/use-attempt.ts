import { useRef, useState } from 'preact/hooks';

/** Doing one thing at a time, and what went wrong with the last one. */
export interface Attempts {
  readonly isBusy: boolean;
  readonly problem: { readonly error: unknown; readonly retry: () => void } | undefined;
  /** Does the work, unless other work is under way. Resolves to what it gives; false where it failed or was not begun. */
  readonly attempt: (work: () => Promise<boolean>) => Promise<boolean>;
}

/** Attempts for a view: it is drawn anew as they begin, end and fail. */
export function useAttempts(): Attempts {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Attempts['problem']>();
  const working = useRef(false);
  const attempt = async (work: () => Promise<boolean>): Promise<boolean> => {
    if (working.current) return false;
    working.current = true;
    setBusy(true);
    setProblem(undefined);
    try {
      return await work();
    } catch (error) {
      setProblem({ error, retry: () => void attempt(work) });
      return false;
    } finally {
      working.current = false;
      setBusy(false);
    }
  };
  return { isBusy, problem, attempt };
}
