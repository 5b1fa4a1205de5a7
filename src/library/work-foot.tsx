import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Problem } from '../ui/problem.tsx';
import { text } from '../ui/text.ts';
import { Toast } from '../ui/toast.tsx';
import './work-foot.css';

/** How long it stays said that something was done which can't be undone, in ms: nobody is asked for anything. */
const SAID_FOR = 10_000;

export interface WorkFootProps {
  /** What is under way, in words, and how far it has come. */
  working: { readonly said: string; readonly done: number; readonly total: number } | undefined;
  /** Absent where it can't be ended in between. */
  onCancel?: (() => void) | undefined;
  problem: { readonly error: unknown; readonly retry: () => void } | undefined;
  onAllowPrivate?: (() => void) | undefined;
  done: { readonly message: string; readonly canUndo: boolean } | undefined;
  onUndo: () => void;
  onDismiss: () => void;
  /** What else is to be decided here. */
  notice?: ComponentChildren;
  /** What is said aloud; absent: what was done. */
  spoken?: string;
}

/** At the foot of a view: what is going on, what went wrong, what came of the last thing done, and the way back. */
export function WorkFoot(props: WorkFootProps) {
  const { working, onCancel, problem, onAllowPrivate, done, onUndo, onDismiss } = props;
  const foot = useRef<HTMLDivElement>(null);
  const latest = useRef(onDismiss);
  latest.current = onDismiss;
  useEffect(() => {
    if (!done || done.canUndo) return;
    const waiting = setTimeout(() => {
      // Who walked there by keys would lose the place.
      if (!foot.current?.contains(document.activeElement)) latest.current();
    }, SAID_FOR);
    return () => clearTimeout(waiting);
  }, [done?.message, done?.canUndo]);
  return (
    <div class="work-foot" ref={foot}>
      {working && (
        <div class="work-line">
          <progress value={working.done} max={working.total} aria-label={working.said} />
          <span aria-hidden="true">{working.said}</span>
          {onCancel && (
            <button type="button" onClick={onCancel}>
              {text('tagsCancel')}
            </button>
          )}
        </div>
      )}
      {problem && <Problem error={problem.error} onRetry={problem.retry} onAllowPrivate={onAllowPrivate} />}
      {props.notice}
      {done && (
        <Toast
          message={done.message}
          takesFocus={false}
          onUndo={done.canUndo ? onUndo : undefined}
          onDismiss={onDismiss}
        />
      )}
      <p class="unseen" role="status">
        {props.spoken ?? done?.message}
      </p>
    </div>
  );
}
