import { AppError } from '../lib/app-error.ts';
import { errorCode, errorText } from './error-text.ts';
import { text } from './text.ts';

export interface ProblemProps {
  error: unknown;
  /** Does again what failed. */
  onRetry?: (() => void) | undefined;
  /** The user agrees to writing in this private window; then does again what failed. */
  onAllowPrivate?: (() => void) | undefined;
}

/** What went wrong as a sentence, and the one thing that can be done about it. */
export function Problem({ error, onRetry, onAllowPrivate }: ProblemProps) {
  const code = errorCode(error);
  return (
    <p class="problem" role="alert">
      <span>{errorText(error)}</span>
      {code === 'private-window' && onAllowPrivate && (
        <button type="button" class="link" onClick={onAllowPrivate}>
          {text('errorAllowPrivate')}
        </button>
      )}
      {code === 'context-invalidated' && (
        <button type="button" class="link" onClick={() => location.reload()}>
          {text('errorReload')}
        </button>
      )}
      {mayHelp(error) && onRetry && (
        <button type="button" class="link" onClick={onRetry}>
          {text('errorRetry')}
        </button>
      )}
    </p>
  );
}

/** May doing it again help? A full disk can be emptied meanwhile. */
function mayHelp(error: unknown): boolean {
  return (
    !(error instanceof AppError) || error.transient || ['quota', 'internal', 'conflict'].includes(error.code)
  );
}
