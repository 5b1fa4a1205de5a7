import { useEffect, useRef, useState } from 'preact/hooks';
import type { FetchOptions } from '../../ncbi/fetch-citations.ts';
import { troubleText } from './trouble-text.ts';
import type { LookUpWorld } from './look-up-world.ts';

/** How far a look-up has come. */
interface LookUpProgress {
  readonly done: number;
  readonly total: number;
  /** Why NCBI is being waited for; undefined while it answers. */
  readonly waiting: string | undefined;
}

/** One look-up at a time, and how it goes. */
export interface LookUp {
  /** Undefined while nothing is looked up. */
  readonly progress: LookUpProgress | undefined;
  /** The user said no to NCBI being asked. */
  readonly wasRefused: boolean;
  readonly error: unknown;
  /**
   * Asks for permission, then does the work. To be called in a click. `work` is given what the client needs to tell how it
   * goes; what it has found before it is cancelled is for it to keep.
   */
  start(work: (options: FetchOptions) => Promise<void>): void;
  cancel(): void;
}

/** Look-ups at NCBI for a view, ended with it. */
export function useLookUp(world: LookUpWorld): LookUp {
  const [progress, setProgress] = useState<LookUpProgress>();
  const [wasRefused, setRefused] = useState(false);
  const [error, setError] = useState<unknown>();
  const running = useRef<AbortController | undefined>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  const run = async (permission: Promise<boolean>, work: (options: FetchOptions) => Promise<void>) => {
    const controller = new AbortController();
    running.current = controller;
    setError(undefined);
    try {
      const isAllowed = await permission;
      setRefused(!isAllowed);
      if (!isAllowed) return;
      setProgress({ done: 0, total: 0, waiting: undefined });
      await work({
        signal: controller.signal,
        onProgress: (done, total) => setProgress({ done, total, waiting: undefined }),
        onWait: (_, trouble) => setProgress((now) => now && { ...now, waiting: troubleText(trouble) }),
      });
    } catch (thrown) {
      if (!controller.signal.aborted) setError(thrown);
    } finally {
      if (running.current === controller) running.current = undefined;
      setProgress(undefined);
    }
  };
  return {
    progress,
    wasRefused,
    error,
    start: (work) => {
      if (running.current) return;
      void run(world.askPermission(), work); // Browsers take it in the click itself only.
    },
    cancel: () => running.current?.abort(),
  };
}
