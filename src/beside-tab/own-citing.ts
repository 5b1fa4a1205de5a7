import type { Citing } from '../overlay/citing/citing.ts';

/** What writes citations out as one of our own pages has it: loaded when someone copies one. */
export const OWN_CITING: Citing = {
  write: async (citation, style) =>
    (await import('../cite/write-citation.ts')).writeCitation(citation, style),
};
