import { useEffect, useRef } from 'preact/hooks';
import { text } from './text.ts';

export interface ToastProps {
  message: string;
  /** Absent when nothing can be taken back. */
  onUndo?: (() => void) | undefined;
  onDismiss: () => void;
  /** What was pressed is gone with what it removed. */
  takesFocus: boolean;
}

/** What was just done, with the way back. It stays until it is used, dismissed or replaced: nobody has to hurry. */
export function Toast({ message, onUndo, onDismiss, takesFocus }: ToastProps) {
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (takesFocus) first.current?.focus();
  }, [message, takesFocus]);
  return (
    <div class="toast">
      <span class="toast-text">{message}</span>
      {onUndo && (
        <button type="button" ref={first} class="link" onClick={onUndo}>
          {text('undo')}
        </button>
      )}
      <button type="button" ref={onUndo ? undefined : first} class="link" onClick={onDismiss}>
        {text('dismiss')}
      </button>
    </div>
  );
}
