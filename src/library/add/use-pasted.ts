import { useEffect, useMemo, useState } from 'preact/hooks';
import { articleKeys } from '../../article/article-key.ts';
import type { KeptEntry } from '../../store/read/kept-entries.ts';
import type { AddRow } from './add-rows.ts';
import type { AddWorld } from './add-world.ts';
import { parsePasted, type PastedList } from './pasted-list.ts';

/** How long after the last key a text is read, and after a change the library is asked again, ms. */
const PAUSE = 150;

/** What a text holds, a moment after it was typed. */
export function usePasted(typed: string): PastedList {
  const [text, setText] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setText(typed), typed === '' ? 0 : PAUSE);
    return () => clearTimeout(timer);
  }, [typed]);
  return useMemo(() => parsePasted(text), [text]);
}

/** Which of the articles of a list have an entry. */
interface KnownOfRows {
  /** By the key of their row, as the library said it last, of this list or of the one before; undefined until then. */
  readonly kept: ReadonlyMap<string, KeptEntry> | undefined;
  /** Was it said of just these rows? Until then none of them may be taken for new. */
  readonly isKnown: boolean;
  readonly error: unknown;
}

/**
 * Which of the articles have an entry. Follows the library, but while `isWriting`: whoever reads
 * it then keeps the writer waiting.
 */
export function useKept(world: AddWorld, rows: readonly AddRow[], isWriting: boolean): KnownOfRows {
  const [answer, setAnswer] = useState<{ asked: string; kept: ReadonlyMap<string, KeptEntry> }>();
  const [error, setError] = useState<unknown>();
  const [changes, setChanges] = useState(0);
  useEffect(() => {
    const life = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const follow = () => {
      clearTimeout(timer);
      timer = setTimeout(() => setChanges((count) => count + 1), PAUSE);
    };
    world.onChange(follow, life.signal);
    return () => {
      clearTimeout(timer);
      life.abort();
    };
  }, [world]);
  const asked = rows.map(({ key, ids }) => [key, ...articleKeys(ids)].join(' ')).join('\n');
  useEffect(() => {
    if (isWriting) return;
    let isLatest = true;
    world.kept(rows.map(({ ids }) => ids)).then(
      (entries) => {
        if (!isLatest) return;
        const kept = new Map(rows.flatMap(({ key }, at) => (entries[at] ? [[key, entries[at]]] : [])));
        setAnswer({ asked, kept });
        setError(undefined);
      },
      (reason: unknown) => isLatest && setError(reason),
    );
    return () => {
      isLatest = false;
    };
  }, [asked, changes, world, isWriting]);
  return { kept: answer?.kept, isKnown: answer?.asked === asked, error };
}
