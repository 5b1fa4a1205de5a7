import { piecesIn } from './pieces.ts';
import { type TextPart, textPart } from './text-part.ts';

/** Captions of figures and boxes are headings to PMC, but not of what follows them. */
const HEADINGS = ':is(h2, h3, h4, h5, h6):not(.obj_head)';
/** New design, old design; a rebuilt page may keep only one of the names. */
const ABSTRACT = 'section.abstract, .tsec[id^="abstract"], .tsec[id^="__abstract"], div.abstract';
const NOT_TEXT = '.kwd-group, .ref-list, .ref-list-sec, .goto, .fm-panel';

/** The title, the abstracts as one part, and the rest of the article's text without its references. */
export function pmcParts(document: Document): TextPart[] {
  const title = document.querySelector('.front-matter h1, h1.content-title, main h1');
  const abstracts = outermost([...document.querySelectorAll(ABSTRACT)]);
  const bodies = outermost([
    ...document.querySelectorAll(
      'section.main-article-body, .article > .tsec.sec, .jig-ncbiinpagenav > .tsec.sec',
    ),
  ]).filter((body) => !abstracts.some((abstract) => abstract.contains(body)));
  return [
    title ? textPart('title', [title], piecesIn([title])) : undefined,
    textPart('abstract', abstracts, piecesIn(abstracts, { labels: HEADINGS, apart: NOT_TEXT })),
    textPart(
      'full-text',
      bodies,
      piecesIn(bodies, { headings: HEADINGS, apart: `${NOT_TEXT}, ${ABSTRACT}` }),
    ),
  ].filter((part) => part !== undefined);
}

function outermost(elements: readonly Element[]): Element[] {
  return elements.filter(
    (element) => !elements.some((other) => other !== element && other.contains(element)),
  );
}
