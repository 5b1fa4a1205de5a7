import { setting } from './setting.ts';

/** What is done with results that were included or excluded. */
export type DecidedResults = 'show' | 'dim' | 'hide';

/** The user's choice for every list of results. */
export const decidedResults = setting('decidedResults', isDecidedResults, 'show');

/** Whether the triage bar is folded to one button; undefined until the user folded or unfolded it. */
export const triageFolded = setting<boolean | undefined>(
  'triageFolded',
  (kept) => typeof kept === 'boolean',
  undefined,
);

function isDecidedResults(kept: unknown): kept is DecidedResults {
  return kept === 'show' || kept === 'dim' || kept === 'hide';
}
