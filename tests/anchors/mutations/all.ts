import type { SourcePage } from '../source-pages.ts';
import { everything, medlunaCopy, pmcCopy, pmcFullText, pubmedCopy } from './copies.ts';
import { markup, mathJax, sectionLabels } from './markup.ts';
import type { Mutation } from './mutation.ts';
import { nothing, typography, whiteSpace } from './printing.ts';
import { quoteRemoved, sentenceBefore, sentenceRemoved, typosInside, typosOutside } from './words.ts';

/** Everything that happens to pages, in the order of the table; `pmc` lends its full texts to copies. */
export function allMutations(pmc: readonly SourcePage[]): Mutation[] {
  return [
    nothing,
    markup,
    whiteSpace,
    typography,
    mathJax,
    sectionLabels,
    typosOutside,
    typosInside,
    sentenceBefore,
    sentenceRemoved,
    pmcCopy(pmc),
    pmcFullText(pmc),
    pubmedCopy,
    medlunaCopy,
    everything(pmc),
    quoteRemoved,
  ];
}
