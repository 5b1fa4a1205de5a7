import { useEffect, useRef, useState } from 'preact/hooks';
import type { Waiting } from '../../export/records-of-library.ts';
import { text } from '../../ui/text.ts';

/** Work that takes a while, and what came of it. */
export interface Saving {
  /** How far it has come; undefined where nothing is under way. */
  readonly running: { readonly done: number; readonly total: number } | undefined;
  /** What came of the last one, in words; '' for nothing. */
  readonly said: string;
  readonly problem: { readonly error: unknown; readonly retry: () => void } | undefined;
  /** Does the work, which gives what is said of it. */
  readonly begin: (work: (waiting: Waiting) => Promise<string>) => void;
  readonly cancel: () => void;
}

/** Saves one thing at a time; ended when the component goes. */
export function useSaving(): Saving {
  const [state, setState] = useState<Pick<Saving, 'running' | 'said' | 'problem'>>(NOTHING);
  const ending = useRef<AbortController>(undefined);
  useEffect(() => () => ending.current?.abort(), []);
  const begin: Saving['begin'] = (work) => {
    if (ending.current) return;
    const ended = (ending.current = new AbortController());
    const end = (came: Partial<typeof state>) => {
      ending.current = undefined;
      setState({ ...NOTHING, ...came });
    };
    setState({ ...NOTHING, running: { done: 0, total: 0 } });
    const progress = (done: number, total: number) => setState({ ...NOTHING, running: { done, total } });
    work({ progress, signal: ended.signal }).then(
      (said) => end({ said }),
      (error: unknown) =>
        end(
          ended.signal.aborted
            ? { said: text('exportCancelled') }
            : { problem: { error, retry: () => begin(work) } },
        ),
    );
  };
  return { ...state, begin, cancel: () => ending.current?.abort() };
}

const NOTHING = { running: undefined, said: '', problem: undefined };
