import { useEffect, useRef, useState } from 'preact/hooks';
import type { TagTarget } from '../entry/tag-change.ts';
import type { TagChange } from '../protocol/messages.ts';
import { text } from '../ui/text.ts';
import type { TagsWorld } from './tags-world.ts';

/** What the user does to tags, one thing at a time, and what came of it. */
export interface TagChanges {
  /** Makes the change and says so. Resolves to whether it was made. */
  change(tag: TagTarget, change: TagChange, said: string): Promise<boolean>;
  undo(): Promise<void>;
  dismiss(): void;
  readonly done: { message: string; undo: number | undefined } | undefined;
  readonly problem: { error: unknown; retry: () => void } | undefined;
  /** Something takes a while; how far it has come, where that is known. */
  readonly isBusy: boolean;
  readonly progress: { done: number; total: number } | undefined;
}

/** Changes of tags for a view; `refresh` reads the tags again after each. */
export function useTagChanges(world: TagsWorld, refresh: () => Promise<void>): TagChanges {
  const [done, setDone] = useState<TagChanges['done']>();
  const [problem, setProblem] = useState<TagChanges['problem']>();
  const [isBusy, setBusy] = useState(false);
  const [progress, setProgress] = useState<TagChanges['progress']>();
  const working = useRef(false);

  useEffect(() => {
    const life = new AbortController();
    world.onProgress(({ done: part, total }) => {
      if (working.current) setProgress({ done: part, total });
    }, life.signal);
    return () => life.abort();
  }, [world]);

  const attempt = async (act: () => Promise<TagChanges['done']>): Promise<boolean> => {
    if (working.current) return false;
    working.current = true;
    setBusy(true);
    try {
      const now = await act();
      await refresh();
      setDone(now);
      setProblem(undefined);
      return true;
    } catch (error) {
      setProblem({ error, retry: () => void attempt(act) });
      return false;
    } finally {
      working.current = false;
      setBusy(false);
      setProgress(undefined);
    }
  };
  return {
    change: (tag, change, message) =>
      attempt(async () => ({ message, undo: (await world.change(tag, change)).undo })),
    undo: async () => {
      const history = done?.undo;
      if (history === undefined) return;
      await attempt(async () => {
        await world.undo(history);
        return { message: text('panelUndone'), undo: undefined };
      });
    },
    dismiss: () => setDone(undefined),
    done,
    problem,
    isBusy,
    progress,
  };
}
