import { useRef, useState } from 'preact/hooks';
import { text } from '../../ui/text.ts';
import { type Attempts, useAttempts } from '../use-attempt.ts';

/** One thing at a time, and what came of it. */
export interface Tidying extends Pick<Attempts, 'isBusy' | 'problem'> {
  readonly done: { readonly message: string; readonly canUndo: boolean } | undefined;
  /** Does it and says so; `act` gives what takes it back. Resolves to whether it was done. */
  tidy(message: string, act: () => Promise<(() => Promise<unknown>) | undefined>): Promise<boolean>;
  undo(): Promise<boolean>;
  dismiss(): void;
}

/** `after`: once the library has changed. */
export function useTidying(after: () => Promise<void>): Tidying {
  const { isBusy, problem, attempt } = useAttempts();
  const [done, setDone] = useState<Tidying['done']>();
  const back = useRef<(() => Promise<unknown>) | undefined>(undefined);
  const say = async (message: string): Promise<true> => {
    await after();
    setDone({ message, canUndo: back.current !== undefined });
    return true;
  };
  return {
    isBusy,
    done,
    problem,
    tidy: (message, act) =>
      attempt(async () => {
        back.current = await act();
        return say(message);
      }),
    undo: async () => {
      const takeBack = back.current;
      if (!takeBack) return false;
      return attempt(async () => {
        await takeBack();
        back.current = undefined;
        return say(text('panelUndone'));
      });
    },
    dismiss: () => {
      back.current = undefined;
      setDone(undefined);
    },
  };
}
