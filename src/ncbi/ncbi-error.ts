import { AppError } from '../lib/app-error.ts';

/**
 * What can go wrong between us and NCBI: nobody answers (`unreachable`), no answer in time (`slow`), too much asked of it
 * or it is out of order (`busy`), it does not take the question (`refused`), what it says can't be read (`unreadable`).
 */
export type Trouble = 'unreachable' | 'slow' | 'busy' | 'refused' | 'unreadable';

/** A question that NCBI did not answer. Asking again may help, unless it refused. */
export class NcbiError extends AppError {
  readonly trouble: Trouble;

  constructor(trouble: Trouble, message: string, cause?: unknown) {
    super(trouble === 'refused' ? 'invalid' : 'offline', message, {
      transient: trouble !== 'refused',
      cause,
    });
    this.trouble = trouble;
  }
}
