import { setting } from './setting.ts';

/** The reasons for a decision that the user offers to themselves, in their own order. A reason changes no decision. */
export const exclusionReasons = setting('exclusionReasons', isReasons, []);

function isReasons(kept: unknown): kept is readonly string[] {
  return Array.isArray(kept) && kept.every((reason) => typeof reason === 'string');
}
