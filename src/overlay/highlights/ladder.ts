import { anchorExactly } from '../../anchor/exactly.ts';
import type { Anchoring } from '../../pages/text-parts/find-quote.ts';
import { lateScript } from '../late-script.ts';
import { reportFailure } from '../report.ts';

declare global {
  /** Set by the anchoring script, in the extension's isolated world, which the page cannot see. */
  var pubMarginAnchoring: Anchoring | undefined;
}

/** The ladder by which the quotes of a page are found. */
export interface Ladder {
  readonly anchoring: Anchoring;
  /** Its upper rungs are being loaded: what is not found may be, once they are there. */
  readonly isComing: boolean;
}

/**
 * Its first rungs; the others are loaded when these do not reach a quote. Calls once they are there, or cannot be loaded:
 * then with false.
 */
export function makeLadder(onCome: (isWhole: boolean) => void): Ladder {
  let isComing = false;
  const load = async (): Promise<void> => {
    if (isComing) return;
    isComing = true;
    try {
      await lateScript('anchoring', () => globalThis.pubMarginAnchoring);
    } catch (error) {
      reportFailure('anchoring', error);
    }
    isComing = false;
    onCome(globalThis.pubMarginAnchoring !== undefined);
  };
  return {
    anchoring(text) {
      const whole = globalThis.pubMarginAnchoring;
      if (whole) return whole(text);
      return (quote) => {
        const found = anchorExactly(text, quote);
        if (!found) void load();
        return found;
      };
    },
    get isComing() {
      return isComing;
    },
  };
}
