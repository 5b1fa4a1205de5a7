import { useRef, useState } from 'preact/hooks';
import { text } from '../../ui/text.ts';
import type { TidyWorld } from './tidy-world.ts';

/** One thing at a time, and what came of it. */
export interface Tidying {
  readonly isBusy: boolean;
  readonly done: { readonly message: string; readonly canUndo: boolean } | undefined;
  readonly problem: { readonly error: unknown; readonly retry: () => void } | undefined;
  /** Does it and says so; `act` gives what takes it back. Resolves to whether it was done. */
  tidy(message: string, act: () => Promise<(() => Promise<unknown>) | undefined>): Promise<boolean>;
  undo(): Promise<boolean>;
  dismiss(): void;
}

/** `after`: once the library has changed. */
export function useTidying(world: TidyWorld, after: () => Promise<void>): Tidying {
  const [isBusy, setBusy] = useState(false);
  const [done, setDone] = useState<Tidying['done']>();
  const [problem, setProblem] = useState<Tidying['problem']>();
  const working = useRef(false);
  const back = useRef<(() => Promise<unknown>) | undefined>(undefined);

  const attempt = async (work: () => Promise<Tidying['done']>): Promise<boolean> => {
    if (working.current) return false;
    working.current = true;
    setBusy(true);
    try {
      const now = await work();
      await after();
      setDone(now);
      setProblem(undefined);
      return true;
    } catch (error) {
      setProblem({ error, retry: () => void attempt(work) });
      return false;
    } finally {
      working.current = false;
      setBusy(false);
    }
  };
  return {
    isBusy,
    done,
    problem,
    tidy: (message, act) =>
      attempt(async () => {
        back.current = await act();
        return { message, canUndo: back.current !== undefined };
      }),
    undo: async () => {
      const takeBack = back.current;
      if (!takeBack || !done?.canUndo) return false;
      return attempt(async () => {
        await takeBack();
        back.current = undefined;
        return { message: text('panelUndone'), canUndo: false };
      });
    },
    dismiss: () => setDone(undefined),
  };
}
