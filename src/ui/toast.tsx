import { useEffect, useRef } from 'preact/hooks';
import { text } from './text.ts';

export interface ToastProps {
  message: string;
  /** Absent when nothing can be taken back. */
  onUndo?: (() => void) | undefined;
  onDismiss: () => void;
}

/**
 * What was just removed, with the way back. It takes the focus, since the button that was pressed is gone with what it
 * removed, and it stays until it is used, dismissed or replaced: nobody has to hurry.
 */
export function Toast({ message, onUndo, onDismiss }: ToastProps) {
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), [message]);
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
