import { useEffect, useState } from 'preact/hooks';
import type { ArticleKey } from '../../article/article-key.ts';
import type { EntryDetail } from '../../store/read/entry-detail.ts';
import type { DetailWorld } from './detail-library.ts';

/** An entry as it is now, or as it was when it went. */
export interface DetailState {
  /** undefined until it is known, and where there never was one. */
  readonly detail: EntryDetail | undefined;
  /** The library has no such entry (any more). */
  readonly isGone: boolean;
  /** Why it could not be read. */
  readonly error: unknown;
  again: () => void;
}

interface Read {
  key: ArticleKey;
  detail?: EntryDetail | undefined;
  isGone?: boolean;
  error?: unknown;
}

/** Reads an entry and follows its changes. One that goes stays to be seen, so that what was done can be undone there. */
export function useDetail({ read, onChange }: DetailWorld, key: ArticleKey): DetailState {
  const [state, setState] = useState<Read>({ key });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    const drawn = new AbortController();
    let asked = 0;
    const look = () => {
      const now = ++asked;
      const isLatest = () => !drawn.signal.aborted && now === asked;
      read(key).then(
        (found) =>
          isLatest() &&
          setState((before) => ({
            key,
            detail: found ?? (before.key === key ? before.detail : undefined),
            isGone: !found,
          })),
        (error: unknown) =>
          isLatest() && setState((before) => (before.key === key ? { ...before, error } : { key, error })),
      );
    };
    onChange(look, drawn.signal);
    look();
    return () => drawn.abort();
  }, [read, onChange, key, attempt]);
  const { detail, isGone = false, error }: Read = state.key === key ? state : { key };
  return { detail, isGone, error, again: () => setAttempt(attempt + 1) };
}
