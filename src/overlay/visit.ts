import { articleKey } from '../article/article-key.ts';
import { bareCitation } from '../article/bare-citation.ts';
import { idsOfAddress } from '../pages/article-address.ts';
import { type PageReader, ReadError, type Reading } from '../pages/reading.ts';
import { errorCode } from '../ui/error-text.ts';
import { badges } from './badges/badges.ts';
import { closedPanel } from './closed-panel.ts';
import { runFeatures } from './features.ts';
import { freshness } from './freshness.ts';
import { watchGrowth } from './growth.ts';
import { highlights } from './highlights/highlights.ts';
import { keys } from './keys/keys.ts';
import { learning } from './learning.ts';
import type { PageSession } from './page-session.ts';
import { reportFailure } from './report.ts';
import { makeSession } from './session.ts';
import { startTriage } from './triage/start-triage.ts';

/** One page, from when it was read until its address names another one. */
export interface Visit {
  readonly session: PageSession;
  /** The address changed without a new page. Says whether this is still the page of this visit. */
  staysAt(url: URL): boolean;
}

/**
 * Reads the page and starts everything on it; undefined where there is nothing for PubMargin. Calls `onSiteOff`, before
 * anything is drawn, where the user switched PubMargin off on this site.
 */
export function startVisit(
  readers: readonly PageReader[],
  url: URL,
  signal: AbortSignal,
  onSiteOff: () => void,
): Visit | undefined {
  const first = read(readers, url);
  if (!first) return undefined;
  const session = makeSession(first, url, signal);
  const again = (reading: Reading): void => {
    observe(reading.growing);
    if (session.read(reading)) void session.refresh();
  };
  const observe = watchGrowth(() => {
    const reading = read(readers, url);
    if (reading) again(reading);
  }, signal);

  observe(first.growing);
  session.subscribe(() => {
    if (errorCode(session.error) === 'site-off') onSiteOff();
  });
  const freshSession = () => freshness(session);
  runFeatures(
    {
      ...{ badges, panel: closedPanel, highlights, triage: startTriage, keys, learning },
      ...{ freshness: freshSession },
    },
    session,
  );
  void session.refresh();

  return {
    session,
    staysAt(address) {
      const reading = read(readers, address);
      const stays = reading && pageName(reading) === pageName(session.reading);
      if (stays) again(reading);
      return Boolean(stays);
    },
  };
}

/** What the page says; where its reader fails, what the address alone says. */
function read(readers: readonly PageReader[], url: URL): Reading | undefined {
  const reader = readers.find((one) => one.matches(url));
  try {
    return reader?.read(document, url);
  } catch (error) {
    reportFailure('reading', error);
    const part = error instanceof ReadError ? error.part : 'article';
    const ids = idsOfAddress(url);
    return {
      site: reader?.site ?? '',
      kind: articleKey(ids) ? 'article' : 'none',
      ...(articleKey(ids) && { ids, article: bareCitation(ids) }),
      witnesses: Object.fromEntries(Object.keys(ids).map((name) => [name, 'address'])),
      mentions: [],
      unread: [{ part, why: String(error) }],
      growing: [],
    };
  }
}

function pageName({ kind, ids }: Reading): string {
  return `${kind} ${(ids && articleKey(ids)) ?? ''}`;
}
