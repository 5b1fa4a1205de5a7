import { setting } from './setting.ts';

/**
 * The origins (entry/origin.ts) whose notes and tags the user does not want to see beside articles now: they stay in the
 * library.
 */
export const hiddenOrigins = setting('hiddenOrigins', isTexts, []);

function isTexts(kept: unknown): kept is readonly string[] {
  return Array.isArray(kept) && kept.every((text) => typeof text === 'string');
}
