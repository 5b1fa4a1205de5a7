import { useEffect, useRef, useState } from 'preact/hooks';
import { Problem } from '../../ui/problem.tsx';
import { type EditingTools, editingTools, type Mounted } from '../editing/tools.ts';

export interface EditorPlaceProps {
  /** Draws one of the editing tools into the place. */
  draw: (tools: EditingTools, place: HTMLElement) => Mounted;
  /** The user asked for it just now, so their next key belongs there. */
  focus: boolean;
}

/** A place in the panel that the editing script draws in, loaded when the first of them appears. */
export function EditorPlace({ draw, focus }: EditorPlaceProps) {
  const place = useRef<HTMLDivElement>(null);
  const [error, setError] = useState<unknown>();
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    let mounted: Mounted | undefined;
    let gone = false;
    editingTools().then(
      (tools) => {
        if (gone || !place.current) return;
        mounted = draw(tools, place.current);
        if (focus) mounted.focus();
        setError(undefined);
      },
      (reason: unknown) => setError(reason),
    );
    return () => {
      gone = true;
      mounted?.remove();
    };
  }, [attempt]);

  return (
    <>
      <div ref={place} />
      {error !== undefined && <Problem error={error} onRetry={() => setAttempt(attempt + 1)} />}
    </>
  );
}
