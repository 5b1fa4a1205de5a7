import { leadingAuthors } from './author-list.ts';
import { bareCitation } from './bare-citation.ts';
import { parseCitationText } from './citation-text.ts';
import type { Author, Citation, CitationFields } from './citation.ts';
import { parseDoi, parsePmcid, parsePmid } from './identifiers.ts';
import { parseJournalCitation, titleWithoutStop } from './journal-citation.ts';

/** Paragraphs of PubMed's that say neither who wrote an article nor what is in it. */
const ASIDE =
  /^(?:\[Article in |Author information:|Collaborators?(?: \(\d+\))?:|(?:Comment|Erratum|Update|Retraction|Expression of concern|Republished|Corrected and republished|Summary for patients|Original report)\b[^.]{0,40}\b(?:in|of|on|from|for)\b|Erratum\b|Copyright\b|©|\(c\) ?\d|Conflict of interest|Publisher:|(?:DOI|PMCID|PMID):)/i;
/** A section of an abstract begins its line. */
const SECTION = /^(\p{Lu}[\p{Lu} ,/&()-]{2,60}): (.+)$/su;

/**
 * The citation in one record of the texts that PubMed saves and mails: of its format "Summary", one paragraph, or of
 * "Abstract", with a line for the journal, the title, the authors and the abstract apart. The number before it is left out.
 */
export function parsePubmedText(lines: readonly string[]): Citation {
  const paragraphs = lines
    .join('\n')
    .split(/\n\s*\n/)
    .map((text) => text.trim())
    .filter(Boolean);
  const [first = '', title, ...others] = paragraphs;
  const place = oneLine(first).replace(/^\d+[.:] /, '');
  const isSummary = title === undefined || /\bPMID: ?\d/.test(place);
  const { doi, journal, ...fields } = isSummary
    ? parseCitationText(place)
    : abstractFormat(place, title, others);
  const ids = idsIn(isSummary ? [place] : lines, doi);
  // What stands there is the journal's abbreviation.
  return { ...bareCitation(ids), ...(journal && { journalAbbreviation: journal }), ...fields };
}

function abstractFormat(
  place: string,
  title: string,
  others: readonly string[],
): CitationFields & Partial<Citation> {
  const said = others.filter((text) => !ASIDE.test(text));
  const [byline = '', ...rest] = said;
  const authors = authorsIn(oneLine(byline), rest.length > 0);
  const abstract = authors ? rest : said;
  const sections = abstract.flatMap(sectionsIn);
  return {
    ...parseJournalCitation(place),
    title: titleWithoutStop(oneLine(title)),
    authors: authors ?? [],
    abstracts: sections.length > 0 ? [{ sections }] : [],
  };
}

/** `Polack FP(1), Thomas SJ(1)(2); C4591001 Clinical Trial Group.`; undefined for a paragraph that names nobody. */
function authorsIn(paragraph: string, isBeforeAbstract: boolean): Author[] | undefined {
  if (/^\[No authors listed\]/i.test(paragraph)) return [];
  const text = `${paragraph.replace(/(?:\(#?\d+\))+/g, '')} `;
  const found = leadingAuthors(text);
  if (found && found.end >= text.trimEnd().length) return found.authors;
  const group = /^([^.:]{3,200})\.$/.exec(text.trimEnd())?.[1];
  return group !== undefined && isBeforeAbstract ? [{ name: group, group: true }] : undefined;
}

function sectionsIn(paragraph: string): { label?: string; text: string }[] {
  const sections: string[] = [];
  for (const line of paragraph.split('\n')) {
    if (sections.length === 0 || SECTION.test(line)) sections.push(line.trim());
    else sections.push(`${sections.pop() ?? ''} ${line.trim()}`);
  }
  return sections.map((text) => {
    const [, label, rest = ''] = SECTION.exec(text) ?? [];
    return label === undefined ? { text } : { label, text: rest };
  });
}

/** The article's own identifiers stand in lines of their own, or at the end: comments have theirs too. */
function idsIn(lines: readonly string[], doi: string | undefined): Citation['ids'] {
  const own = (name: string, form: string) => {
    const all = [...lines.join('\n').matchAll(new RegExp(`(^|[ ;])${name}: ?(${form})`, 'gm'))];
    const atLine = all.findLast(([, before]) => before === '');
    return (atLine ?? all.at(-1))?.[2];
  };
  const ids = {
    pmid: parsePmid(own('PMID', String.raw`\d{1,8}\b`)),
    pmcid: parsePmcid(own('PMCID', String.raw`PMC\d+`)),
    doi: parseDoi(own('DOI', String.raw`10\.\S+`)) ?? doi,
  };
  return Object.fromEntries(Object.entries(ids).filter(([, id]) => id !== undefined));
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
