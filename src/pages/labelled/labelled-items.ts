import { type ArticleIds, parseDoi, parsePmcid, parsePmid } from '../../article/identifiers.ts';
import type { Mention, MentionRole } from '../reading.ts';
import type { Section } from './labelled-sections.ts';
import { SEAM, type TextFlow, elementsOf, readable } from './text-flow.ts';

/** Bounded, so that no run of white space costs more than its length. */
const GAP = `[\\s${SEAM}]{0,100}`;
const IDENTIFIER = `(?:PMID${GAP}:?${GAP}\\d{1,8}|PMC(?:ID)?${GAP}:?${GAP}(?:PMC)?\\d{1,10}|DOI${GAP}:?${GAP}(?:https?://(?:dx\\.)?doi\\.org/)?10\\.[^\\s${SEAM}]{1,500})`;
/** `PMID: 39766419 PMC: 11727498. DOI: 10.3390/brainsci14121220. View`: labelled identifiers in a row. */
const RUN = new RegExp(
  `\\b${IDENTIFIER}(?:${GAP}[.,;|·•]?${GAP}${IDENTIFIER})*(?:${GAP}[.,;])?(?:${GAP}View\\b)?`,
  'giu',
);

/**
 * The articles that a section lists, whatever its markup: divided by the numbers before them (`1.`, `2.`, …), else by
 * list items and table rows, else by the labelled identifiers that end each.
 */
export function labelledItems(flow: TextFlow, section: Section, role: MentionRole): Mention[] {
  const runs = matchesIn(flow, section, RUN);
  const ranges =
    role === 'reference'
      ? (numbered(flow, section, runs) ?? listed(flow, section) ?? endedBy(section, runs))
      : endedBy(section, runs);
  const mentions: Mention[] = [];
  for (const range of ranges) {
    const own = runs.filter((run) => run.start >= range.start && run.end <= range.end);
    const text = readable(flow, range.start, own[0]?.start ?? range.end)
      .replace(/^(?:\d{1,4}[.)]|[.,;]) ?/, '')
      .replace(/ ?\bView$/, '');
    const elements = elementsOf(flow, range.start, range.end);
    if (text.length < 10 || !elements) continue;
    const ids = idsIn(own.map(({ start, end }) => flow.text.slice(start, end)).join('\n'));
    const anchor = role === 'reference' ? elements.last : elements.first;
    mentions.push({
      role,
      position: mentions.length + 1,
      ids,
      text,
      parts: {},
      element: elements.last,
      anchor,
    });
  }
  return mentions;
}

/** The labelled identifiers in a text: `PMC: 9293158.` is a PMCID as `PMCID: PMC9293158` is. */
export function idsIn(text: string): ArticleIds {
  const ids: ArticleIds = {};
  const value = (label: string) =>
    new RegExp(`\\b${label}${GAP}:?${GAP}([^\\s${SEAM}]+)`, 'iu').exec(text)?.[1];
  const pmid = parsePmid(/^\d+/.exec(value('PMID') ?? '')?.[0]);
  const pmcid = parsePmcid(/^(?:PMC)?\d+/i.exec(value('PMC(?:ID)?') ?? '')?.[0]);
  const doi = parseDoi(value('DOI'));
  if (pmid) ids.pmid = pmid;
  if (pmcid) ids.pmcid = pmcid;
  if (doi) ids.doi = doi;
  return ids;
}

/** Items numbered from 1 in sequence, a number standing at the beginning of its line or right after identifiers. */
function numbered(flow: TextFlow, section: Section, runs: readonly Section[]): Section[] | undefined {
  const numbers = matchesIn(flow, section, new RegExp(`(?<![\\w.])\\d{1,4}[.)](?=[\\s${SEAM}])`, 'gu'));
  const starts: Section[] = [];
  for (const place of numbers) {
    const isNext = parseInt(flow.text.slice(place.start, place.end), 10) === starts.length + 1;
    if (isNext && beginsItem(flow, place.start, section.start, runs)) starts.push(place);
  }
  if (starts.length === 0) return undefined;
  return starts.map(({ start, end }, i) => {
    const next = starts[i + 1]?.start;
    if (next !== undefined) return { start, end: next };
    // Nothing says where the last item ends but its identifiers, or its line.
    const run = runs.find((candidate) => candidate.start >= end);
    const line = flow.text.indexOf('\n', end + 40);
    return { start, end: run?.end ?? (line < 0 ? section.end : Math.min(line, section.end)) };
  });
}

function beginsItem(flow: TextFlow, start: number, from: number, runs: readonly Section[]): boolean {
  const between = flow.text.slice(from, start);
  const tail = /[\s\u{1}]*$/u.exec(between.slice(-50))?.[0] ?? '';
  return (
    tail.length === between.length ||
    /[\n\u{1}]/u.test(tail) ||
    runs.some((run) => /^\s*$/.test(flow.text.slice(run.end, start)))
  );
}

/** One item per `li` or table row, where the section has some. */
function listed(flow: TextFlow, section: Section): Section[] | undefined {
  const ranges = new Map<Element, { start: number; end: number }>();
  for (const { node, start, end } of flow.pieces) {
    const item = start >= section.start && end <= section.end ? node.parentElement?.closest('li, tr') : null;
    const known = item && ranges.get(item);
    if (known) known.end = end;
    else if (item) ranges.set(item, { start, end });
  }
  return ranges.size > 0 ? [...ranges.values()] : undefined;
}

function endedBy(section: Section, runs: readonly Section[]): Section[] {
  return runs.map(({ end }, i) => ({ start: runs[i - 1]?.end ?? section.start, end }));
}

function matchesIn(flow: TextFlow, { start, end }: Section, pattern: RegExp): Section[] {
  const text = flow.text.slice(start, end);
  return [...text.matchAll(pattern)].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
}
