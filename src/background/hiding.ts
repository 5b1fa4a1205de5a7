import { announceEverything } from '../protocol/notices.ts';
import { hiddenOrigins } from '../settings/hidden-origins.ts';

/** Open pages ask again once the user hides a list, or shows it again. To be called in the worker's first tick. */
export function serveHiding(): void {
  hiddenOrigins.onChange(() => {
    announceEverything().catch((error: unknown) => {
      console.warn('PubMargin: open pages could not be told what is hidden.', error);
    });
  }, new AbortController().signal);
}
