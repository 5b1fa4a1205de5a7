import { unproxied } from '../article/proxied-address.ts';
import type { PageReader } from '../pages/reading.ts';
import { ask } from '../protocol/ask.ts';
import { onLibraryChange } from '../protocol/notices.ts';
import { removeOrphans } from './host.ts';
import { guardKeys } from './key-guard.ts';
import type { PageSession } from './page-session.ts';
import { reportFailure } from './report.ts';
import { startVisit, type Visit } from './visit.ts';

/** What the outside may tell a running overlay. */
export interface Overlay {
  /** Calls once the page has been read, with nothing where there is nothing on it for PubMargin. */
  whenRead(act: (session: PageSession | undefined) => void): void;
  /** The page's address changed without a new page being loaded. */
  addressChanged(): void;
}

/**
 * Everything that PubMargin does in a page, from `document_start` on until the signal aborts. May be started again in
 * the same page: by then the signal of the one before has aborted, and what an orphaned one left is removed.
 */
export function runOverlay(readers: readonly PageReader[], signal: AbortSignal): Overlay {
  let visit: Visit | undefined;
  let visitLife = new AbortController();
  let started = false;
  const waiting: ((session: PageSession | undefined) => void)[] = [];

  const start = (): void => {
    started = true;
    visitLife = new AbortController();
    visit = startVisit(readers, here(), AbortSignal.any([signal, visitLife.signal]), fallSilent);
    for (const act of waiting.splice(0)) act(visit?.session);
  };

  /** Takes everything away until the user's choices change. */
  const fallSilent = (): void => {
    visitLife.abort();
    visit = undefined;
    visitLife = new AbortController();
    const woken = AbortSignal.any([signal, visitLife.signal]);
    onLibraryChange(({ keys }) => {
      if (keys !== 'all') return;
      visitLife.abort();
      start();
    }, woken);
  };

  guardKeys(window, signal);
  whenParsed(() => {
    removeOrphans(document);
    start();
  }, signal);

  return {
    whenRead(act) {
      if (started) act(visit?.session);
      else waiting.push(act);
    },
    addressChanged() {
      if (!started || signal.aborted || visit?.staysAt(here())) return;
      visitLife.abort();
      start();
      if (visit) return;
      ask('nothing-here', {}).catch((error: unknown) => reportFailure('toolbar icon', error));
    },
  };
}

/** Where this page is, also when it came through a library's proxy: readers and citations know the original alone. */
function here(): URL {
  return unproxied(new URL(location.href));
}

function whenParsed(act: () => void, signal: AbortSignal): void {
  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', act, { once: true, signal });
  } else {
    act();
  }
}
