import { setting } from './setting.ts';

/** What is done with results that were included or excluded. */
export type DecidedResults = 'show' | 'dim' | 'hide';

/** The user's choice for every list of results. */
export const decidedResults = setting('decidedResults', isDecidedResults, 'show');

/** Whether the triage bar is folded to one button. */
export const triageFolded = setting('triageFolded', (kept) => typeof kept === 'boolean', false);

function isDecidedResults(kept: unknown): kept is DecidedResults {
  return kept === 'show' || kept === 'dim' || kept === 'hide';
}
