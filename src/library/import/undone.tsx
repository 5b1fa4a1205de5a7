import { useEffect, useRef } from 'preact/hooks';
import { text } from '../../ui/text.ts';

/** Said when an import was taken back. */
export function Undone() {
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => line.current?.focus(), []); // What was pressed to get here is gone.
  return (
    <p class="outcome" role="status" tabIndex={-1} ref={line}>
      {text('restoreUndone')}
    </p>
  );
}
