import { SEAM, type TextFlow, readable } from './text-flow.ts';

/** A stretch of a flow under a label. */
export interface Section {
  readonly start: number;
  readonly end: number;
}

export type SectionKind = 'abstract' | 'cited-by' | 'reference' | 'similar' | 'other';

/** What sites call the parts of an article page. */
const LABELS: readonly (readonly [SectionKind, string])[] = [
  ['abstract', 'Abstract|Summary'],
  ['cited-by', 'Citing Articles|Cited [Bb]y(?: Articles)?|Articles citing this article'],
  ['reference', 'References|Reference List|Bibliography|Articles referenced by this article'],
  ['similar', 'Similar Articles|Related Articles|Similar articles'],
  ['other', 'Overview|Authors?|Affiliations?|Key ?[Ww]ords|Journal|Full [Tt]ext|Comments|Share'],
];

const SPACE = `[ \\t\\r\\n${SEAM}]{0,100}`;
const EDGE = `[\\n${SEAM}]`;

/**
 * Finds the sections of a page by their labels. A label stands alone in its line or element; in running text only the
 * ones that can't be mistaken count (`Citing Articles Novel …`, `References 1. Topp …`). Of several places with the
 * same label (a menu on top of the page), the one with most text is the section.
 */
export function labelledSections(flow: TextFlow): Map<SectionKind, Section> {
  const labels = LABELS.flatMap(([kind, names]) =>
    placesOf(flow, names).map((place) => ({ kind, ...place })),
  ).sort((a, b) => a.start - b.start);
  const sections = new Map<SectionKind, Section>();
  labels.forEach(({ kind, end }, i) => {
    const section = { start: end, end: labels[i + 1]?.start ?? flow.text.length };
    const known = sections.get(kind);
    if (!known || lengthOf(flow, section) > lengthOf(flow, known)) sections.set(kind, section);
  });
  return sections;
}

/** Where a label that begins the article's body first stands: what is above it is the head of the page. */
export function firstLabel(flow: TextFlow, from: number): number {
  const rest = flow.text.slice(from);
  const found = LABELS.flatMap(([, names]) =>
    placesOf({ ...flow, text: rest }, names).map(({ start }) => start),
  );
  return from + Math.min(rest.length, ...found);
}

function placesOf({ text }: TextFlow, names: string): Section[] {
  const alone = new RegExp(
    `(?:^|${EDGE})${SPACE}(?:${names})(?: ?\\(\\d+\\))?:?(?=${SPACE}(?:${EDGE}|$))`,
    'g',
  );
  const running = new RegExp(`(?<=[.)?!] {0,5})(?:${names})(?= +(?:1[.)] |\\p{Lu}[\\p{L}-]+ ))`, 'gu');
  const placed = matches(text, alone);
  return placed.length > 0 || !/Citing|References/.test(names) ? placed : matches(text, running);
}

function matches(text: string, pattern: RegExp): Section[] {
  return [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
}

function lengthOf(flow: TextFlow, { start, end }: Section): number {
  return readable(flow, start, end).length;
}
