/** A server that wants to be left alone for longer is asked again after an hour all the same. */
const MOST = 60 * 60 * 1000;

/**
 * What a Retry-After header asks for, ms from `now`: RFC 9110, section 10.2.3, has seconds and dates. undefined where it
 * says neither.
 */
export function retryAfter(header: string | null, now: number): number | undefined {
  const said = header?.trim() ?? '';
  const wait = /^\d+$/.test(said) ? Number(said) * 1000 : Date.parse(said) - now;
  return Number.isNaN(wait) ? undefined : Math.min(Math.max(wait, 0), MOST);
}
