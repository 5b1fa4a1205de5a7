import { errorCode } from '../ui/error-text.ts';

/**
 * Says in the console which feature failed. What the user is told elsewhere, and what is no fault, is left out: an
 * extension that was updated under the page, a private window in which nothing may be written, a site that was
 * switched off.
 */
export function reportFailure(feature: string, error: unknown): void {
  if (['context-invalidated', 'private-window', 'site-off'].includes(errorCode(error))) return;
  console.error(`PubMargin: ${feature} failed.`, error);
}
