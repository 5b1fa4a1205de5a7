import type { Citation } from '../article/citation.ts';
import type { Reading } from './reading.ts';

/**
 * What was read of a page and what could not be, as text for a bug report. It holds nothing of the user's: no query
 * (what was searched for), no number of a collection, no text of the page.
 */
export function reportOf(reading: Reading, url: URL): string {
  const { site, kind, article, witnesses, mentions, unread } = reading;
  const counts: Record<string, number> = {};
  for (const { role, ids } of mentions) {
    const named = `${role} by ${Object.keys(ids).sort().join('+') || 'no identifier'}`;
    counts[named] = (counts[named] ?? 0) + 1;
  }
  const page = url.origin + url.pathname.replace(/^(\/collections\/)[^/]+/, '$1…');
  return JSON.stringify(
    {
      page,
      site,
      kind,
      ids: article?.ids,
      found: article && found(article),
      witnesses,
      mentions: counts,
      unread,
    },
    null,
    2,
  );
}

/** Which parts of the citation are there, lists by their length. */
function found(article: Citation): Record<string, boolean | number> {
  const parts = Object.entries(article).filter(([name]) => name !== 'ids');
  return Object.fromEntries(
    parts.map(([name, value]) => [name, Array.isArray(value) ? value.length : Boolean(value)]),
  );
}
