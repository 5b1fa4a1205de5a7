import { describe, expect, it } from 'vitest';
import { measure } from '../anchors/measure.ts';
import { broken, table } from '../anchors/verdicts.ts';
import { hasCorpus } from './corpus.ts';

/** `npm run anchors` takes 2,000. */
const HIGHLIGHTS = 150;

describe.skipIf(!hasCorpus)('highlights on pages that changed', () => {
  it('are found again, never in the wrong place, and never less often than Hypothesis finds them', async () => {
    const measured = await measure(HIGHLIGHTS);
    console.log(table(measured));
    expect(broken(measured)).toEqual([]);
  });
});
