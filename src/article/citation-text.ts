import { type LeadingAuthors, leadingAuthors } from './author-list.ts';
import type { CitationFields } from './citation.ts';
import { doiInText } from './identifiers.ts';
import { parsePublicationDate } from './publication-date.ts';
import { type SourceLocator, findLocator } from './source-locator.ts';

/** No citation is longer; what comes after is not looked at, so that no page can keep the parser busy. */
const LONGEST = 3_000;

/**
 * The fields that the text of one citation gives, in whatever style it is printed: NLM and Vancouver
 * (`Authors. Title. Journal. 2015;77:167–181.`), PubMed's short form (`Biochem J. 1954 Dec;58(4):692-8`),
 * year after the authors, IEEE, APA, Nature. What the text does not surely say is absent.
 */
export function parseCitationText(text: string): CitationFields {
  // Some sites leave a space before a mark: "Granath, F. , Linder, M."
  const whole = text
    .slice(0, LONGEST)
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,;:](?: |$))/g, '')
    .trim();
  const doi = doiInText(whole);
  const printed = withoutLinks(whole);
  const fields: CitationFields = {};
  const locator = findLocator(printed) ?? (doi === undefined ? undefined : lastSentenceYear(printed));
  const head = (locator ? printed.slice(0, locator.start) : printed).replace(/[\s,(]+$/, '');
  const short = locator && /^[^.]{2,100}\.?$/.test(head) && !/\. /.test(head) && isJournal(head);
  const byline = short ? undefined : bylineOf(head);
  const titleFirst = short || byline || !locator ? undefined : readTitleFirst(head);
  const year = locator?.date ?? byline?.year ?? lastYear(printed);
  if (byline && byline.authors.length > 0) fields.authors = byline.authors;
  const names = titleFirst ?? titleAndJournal(head, byline?.end ?? 0, locator, short === true);
  Object.assign(fields, placeFields(locator), names);
  const date = year === undefined ? undefined : parsePublicationDate(year.replace(/(\d{4})[a-z]/, '$1'));
  if (date) fields.date = date;
  if (doi) fields.doi = doi;
  return fields;
}

/** The text up to what is no part of a citation: DOIs, addresses, identifiers, names of links. */
function withoutLinks(text: string): string {
  return text
    .replace(
      /(?:\b(?:doi|DOI)\b:? ?)?(?:https?:\/\/)?(?:dx\.|www\.)?(?:doi\.org\/)?\b10\.\d{4,9}(?:\.\d{1,9}){0,4}\/\S{1,1000}/g,
      '',
    )
    .replace(
      /\b(?:Available (?:from|at|online)|Accessed|PMID|PMC|PMCID)\b ?:.*$|\[(?:PMC free article|PubMed|Google Scholar|CrossRef|DOI)\]|\bhttps?:\/\/\S{1,2000}/g,
      '',
    )
    .replace(/ {2,}/g, ' ')
    .replace(/^(?:\[?\d{1,4}[.:\]] |\(?\d{1,3}\) )?(?:\[No authors listed\]\.? )?/i, '')
    .replace(/[\s-]+$/, '');
}

interface Byline extends LeadingAuthors {
  year?: string | undefined;
}

/** Who a citation is by, with the year where it stands right after: `(1979)`, `2013.` */
function bylineOf(head: string): Byline | undefined {
  const leading = leadingAuthors(head) ?? groupBeforeYear(head);
  if (!leading) return undefined;
  const year = /^[\s,.]*\(?((?:1[5-9]|20)\d\d[a-z]?)\)?[.,:]? ?/.exec(head.slice(leading.end));
  return year ? { ...leading, year: year[1], end: leading.end + year[0].length } : leading;
}

/** `National Science Foundation. 2008. Federal funds …`: only the year tells that the beginning is an author. */
function groupBeforeYear(head: string): LeadingAuthors | undefined {
  const name = /^([^.()]{3,150})\.? (?=\(?(?:1[5-9]|20)\d\d[a-z]?\)?\. )/.exec(head);
  if (!name?.[1]) return undefined;
  return { authors: [{ name: name[1], group: true }], end: name[0].length };
}

/** medluna's order: `Title. Arber C, Coukos G Nat Rev Drug Discov` */
function readTitleFirst(head: string): CitationFields | undefined {
  for (const mark of [...head.matchAll(/[.?!]\.? (?=\p{L})/gu)].slice(0, 10)) {
    const start = mark.index + mark[0].length;
    const names = leadingAuthors(head, start, true);
    const journal = names ? head.slice(names.end).trim() : '';
    if (names && journal && isJournal(journal)) {
      return { ...titled(head.slice(0, start), journal), authors: names.authors };
    }
  }
  return undefined;
}

function placeFields(locator: SourceLocator | undefined): CitationFields {
  const fields: CitationFields = {};
  if (locator?.volume) fields.volume = locator.volume;
  if (locator?.issue) fields.issue = locator.issue;
  if (locator?.pages) fields.pages = locator.pages;
  return fields;
}

function titleAndJournal(
  head: string,
  start: number,
  locator: SourceLocator | undefined,
  short: boolean,
): CitationFields {
  const rest = head.slice(start).trim();
  if (short) return { journal: sentence(head) };
  const quoted = /^["“]([^"”]{3,500})["”],? ?/.exec(rest);
  if (quoted?.[1]) return titled(quoted[1], locator ? rest.slice(quoted[0].length) : '');
  if (!locator) return titled(sentences(rest)[0] ?? '', '');
  const cut = journalStart(rest);
  return titled(rest.slice(0, cut), rest.slice(cut).replace(/^(?:\[[^\]]{1,40}\] ?)+/, ''), cut > 0);
}

/** `marked`: a sentence ends before the journal, so that even `Inflammatory bowel diseases` is one. */
function titled(title: string, journal: string, marked = false): CitationFields {
  const fields: CitationFields = {};
  const isShort = marked && journal.split(' ').length <= 8 && journal.split(',').length <= 2;
  if (/\p{L}{2}/u.test(title)) fields.title = sentence(title);
  if (isShort || isJournal(journal)) fields.journal = sentence(journal);
  return fields;
}

/** Where the journal's name begins in `Title. Journal`: at the last sentence, or before its dotted abbreviations. */
function journalStart(text: string): number {
  const starts = [...text.matchAll(/[.?!]["”)\]]?\.? (?=["“[(]?[\p{L}\d])/gu)].map(
    (mark) => mark.index + mark[0].length,
  );
  let start = starts.pop() ?? 0;
  if (!isJournal(text.slice(start))) {
    const bracket = /.*[)\]?] (?=\p{Lu})/su.exec(text)?.[0].length;
    if (bracket && isJournal(text.slice(bracket))) return bracket;
  }
  // NLM's abbreviations have no dots: a name of three words and more is whole.
  if (!/^(?:Part \S+ .*|\S+(?: \S+)?)$/.test(sentence(text.slice(start)))) return start;
  for (let before = starts.pop(); before !== undefined; before = starts.pop()) {
    if (!isAbbreviation(text.slice(before, start))) break;
    start = before;
  }
  return start;
}

/** `Transp. ` and `Part A Policy Pract. ` are parts of a journal's abbreviated name, a title's last sentence is not. */
function isAbbreviation(part: string): boolean {
  return (
    /^(?:\p{Lu}[\p{L}’'-]{0,14} ){0,1}\p{Lu}\p{L}{0,13}\. $/u.test(part) &&
    !/(?:Reports?|Reviews?|Trial|Study|Update)\. $/.test(part)
  );
}

/** Could this be a journal's name? Not too long, and its words capitalised but for the small ones. */
function isJournal(text: string): boolean {
  const words = sentence(text).split(' ');
  if (words.length > 14 || words[0] === '' || text.split(',').length > 3) return false;
  const lower = words.filter((word) => /^\p{Ll}{4,}/u.test(word)).length;
  return lower <= 1 || lower < words.length - 1;
}

function sentences(text: string): string[] {
  return text.split(/(?<=[.?!]["”)\]]?) (?=\p{Lu})/u);
}

/** Without the mark and the spaces that end it; a question stays a question. */
function sentence(text: string): string {
  return text
    .trim()
    .replace(/[\s.,:;]{1,5}$/, '')
    .replace(/^[\s.,:;]{1,5}/, '');
}

/** `J. Adv. Transp. 2020`, where a DOI stands for volume and pages. */
function lastSentenceYear(text: string): SourceLocator | undefined {
  const match = /(?<=[.?!] )((?:1[5-9]|20)\d\d)[a-z]?[.;, ]*$/.exec(text);
  return match ? { start: match.index, end: text.length, date: match[1] } : undefined;
}

function lastYear(text: string): string | undefined {
  return [...text.matchAll(/(?:^|[ ;:,.(])((?:1[5-9]|20)\d\d)[a-z]?(?=[).,; ]|$)/g)].at(-1)?.[1];
}
