import { useEffect, useRef, useState } from 'preact/hooks';
import { originName } from '../../entry/origin.ts';
import { HalfDone } from '../../import/half-done.ts';
import type { Imported, OriginShare, Watching } from '../../import/importing.ts';
import { printedNumber } from '../../ui/printed-number.ts';
import { text } from '../../ui/text.ts';
import { articlesText } from '../acts/act-text.ts';
import { type Attempts, useAttempts } from '../use-attempt.ts';
import type { ImportWorld } from './import-world.ts';

/** What lists and files have brought, and taking that away. */
export interface Origins extends Pick<Attempts, 'isBusy' | 'problem'> {
  /** undefined until it is known. */
  readonly all: readonly OriginShare[] | undefined;
  readonly error: unknown;
  readonly working: { readonly said: string; readonly done: number; readonly total: number } | undefined;
  readonly done: { readonly message: string; readonly canUndo: boolean } | undefined;
  readonly remove: (origin: string) => Promise<boolean>;
  readonly undo: () => Promise<boolean>;
  /** Ends what is under way; what is done by then stays, and can be undone. */
  readonly cancel: () => void;
  readonly dismiss: () => void;
}

/** `state`: whenever it is another one, what was brought is counted anew. */
export function useOrigins(world: ImportWorld, state: unknown): Origins {
  const { isBusy, problem, attempt } = useAttempts();
  const [all, setAll] = useState<readonly OriginShare[]>();
  const [error, setError] = useState<unknown>();
  const [working, setWorking] = useState<Origins['working']>();
  const [done, setDone] = useState<Origins['done']>();
  const back = useRef<Imported | undefined>(undefined);
  const stop = useRef(new AbortController());
  const look = async () => {
    const { imports } = await world.readers();
    setAll(await imports.origins());
  };
  useEffect(() => void look().catch(setError), [world, state]);

  const work = (said: string, act: (watching: Watching) => Promise<string>) =>
    attempt(async () => {
      const progress = (reached: number, total: number) => setWorking({ said, done: reached, total });
      progress(0, 0);
      const { signal } = (stop.current = new AbortController());
      try {
        const message = await act({ progress, signal });
        setDone({ message, canUndo: back.current !== undefined });
        await look();
        return true;
      } finally {
        setWorking(undefined);
      }
    });
  return {
    ...{ all, error, isBusy, problem, working, done },
    remove: (origin) =>
      work(text('originsRemoving', originName(origin)), async (watching) => {
        const { imports } = await world.readers();
        const say = (removed: Imported) => {
          back.current = removed.undo.length > 0 ? removed : undefined;
          return text('originsRemoved', originName(origin), articlesText(removed.changed));
        };
        try {
          return say(await imports.removeOrigin(origin, watching));
        } catch (error) {
          if (!(error instanceof HalfDone)) throw error;
          setDone({ message: say(error.done), canUndo: true });
          throw error.cause;
        }
      }),
    undo: () =>
      work(text('importUndoing'), async (watching) => {
        const { imports } = await world.readers();
        if (back.current) await imports.undo(back.current, watching);
        back.current = undefined;
        return text('panelUndone');
      }),
    cancel: () => stop.current.abort(),
    dismiss: () => {
      back.current = undefined;
      setDone(undefined);
    },
  };
}

/** `12 articles · Notes: 3 · Tags put on articles: 12`. */
export function shareText({ articles, notes, tags }: OriginShare): string {
  return [
    articlesText(articles),
    notes > 0 && `${text('importNotes')}: ${printedNumber(notes)}`,
    tags > 0 && `${text('restoreTags')}: ${printedNumber(tags)}`,
  ]
    .filter(Boolean)
    .join(' · ');
}
