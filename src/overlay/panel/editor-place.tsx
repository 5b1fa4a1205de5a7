import { useEffect, useRef, useState } from 'preact/hooks';
import { Problem } from '../../ui/problem.tsx';
import { type EditingTools, editingTools, loadedEditingTools, type Mounted } from '../editing/tools.ts';

export interface LatePlaceProps<T> {
  /** Loads what draws there. */
  load: () => Promise<T>;
  /** Draws it into the place. */
  draw: (tools: T, place: HTMLElement) => Mounted;
  /** How often the user asked for it: each time their next key belongs there. 0 leaves the focus alone. */
  asked: number;
  /** Gives what draws there if it is loaded: drawn again whenever the panel is, it shows what the library says by then. */
  live?: (() => T | undefined) | undefined;
}

/** A place in the panel that a late script draws in. */
export function LatePlace<T>({ load, draw, asked, live }: LatePlaceProps<T>) {
  const place = useRef<HTMLDivElement>(null);
  const [error, setError] = useState<unknown>();
  const [attempt, setAttempt] = useState(0);
  const mounted = useRef<Mounted>(undefined);
  const latest = useRef(asked);
  latest.current = asked;

  useEffect(() => {
    if (asked > 0) mounted.current?.focus();
  }, [asked]);
  useEffect(() => {
    const tools = live?.();
    if (mounted.current && tools && place.current) draw(tools, place.current);
  });
  useEffect(() => {
    let gone = false;
    load().then(
      (tools) => {
        if (gone || !place.current) return;
        mounted.current = draw(tools, place.current);
        if (latest.current > 0) mounted.current.focus();
        setError(undefined);
      },
      (reason: unknown) => setError(reason),
    );
    return () => {
      gone = true;
      mounted.current?.remove();
    };
  }, [attempt]);

  return (
    <>
      <div ref={place} />
      {error !== undefined && <Problem error={error} onRetry={() => setAttempt(attempt + 1)} />}
    </>
  );
}

export interface EditorPlaceProps extends Pick<LatePlaceProps<EditingTools>, 'draw' | 'asked'> {
  /** Drawn again whenever the panel is: it shows what the library says by then. */
  isLive?: boolean;
}

/** A place that the editing script draws in, loaded when the first of them appears. */
export function EditorPlace({ isLive, ...props }: EditorPlaceProps) {
  return <LatePlace {...props} load={editingTools} live={isLive ? loadedEditingTools : undefined} />;
}
