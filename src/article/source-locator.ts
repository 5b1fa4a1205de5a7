/** Where in a text the volume, issue and pages of a citation stand, and what they are; the year where it is with them. */
export interface SourceLocator {
  start: number;
  end: number;
  /** As printed, month and day included. */
  date?: string | undefined;
  volume?: string | undefined;
  issue?: string | undefined;
  pages?: string | undefined;
}

const YEAR = String.raw`(?:1[5-9]|20)\d\d`;
const MONTH = String.raw`(?:[A-Z][a-z]{2,8}\.?)`;
const DATE = String.raw`(?<date>${YEAR}[a-z]?(?: ${MONTH}(?:[-–/]${MONTH})?)?(?: \d{1,2})?)`;
const PAGE = String.raw`[A-Za-z]{0,6}[-.]?\d[\dA-Za-z]{0,20}(?:\.e?\d{1,4})?`;
const PAGES = String.raw`(?:pp?\.? ?)?(?<pages>${PAGE}(?: ?[-–—‐−] ?${PAGE}){0,3}(?:, ?${PAGE}[-–—‐−]${PAGE}){0,3})`;
const SUPPLEMENT = String.raw`(?: (?:Suppl|Pt|Spec|Part)\b[^:;()]{0,16})`;
const VOLUME = String.raw`(?<volume>(?:[A-Za-z]{0,4}\d[\w/–-]{0,12}|[A-Z]{1,4}(?=[(:]))${SUPPLEMENT}?|Suppl\b[^:;()]{0,12}|Spec No\b[^:;()]{0,6})`;
const ISSUE = String.raw`\((?<issue>[^():;]{1,40})\)?`;

/** What stands for pages before there are any: the publisher's item number, the number of a preprint. */
const NUMBER = String.raw`S[\d-]{8}.\(\d\d\)[\dX-]+|20\d\d(?:\.\d\d){2}\.\d+|rs\.\d\.rs-\d+|arXiv:\d+\.\w+`;

/** The forms that the field's styles give the place of an article, the surest first. */
const FORMS = [
  // Not in an issue yet: 2021 Nov 18:S0140-6736(21)02346-1 · 2023 Nov 21:2023.11.20.23298789
  String.raw`${DATE} ?[:;] ?(?<pages>${NUMBER})`,
  // NLM, Vancouver: 2023 Nov 3;23(21):8941 · 2020; 24 (8): 2157–2168 · 2025; . (medluna, nothing known yet)
  String.raw`${DATE} ?; ?(?:(?:${VOLUME})? ?(?:${ISSUE})? ?(?:: ?${PAGES})?(?= ?[.,;)]|$| [^\d]))`,
  // PubMed without an issue: 2014 Oct 31:15:79
  String.raw`${DATE} ?: ?${VOLUME}(?:${ISSUE})?: ?${PAGES}`,
  // Online ahead of print: 2023 Jul 24 · 2023 May 26:1-29
  String.raw`(?<=^|[.?!] )(?<date>${YEAR} ${MONTH}(?: \d{1,2})?)(?: ?: ?${PAGES})?(?=(?: ?:[\w-]{1,40})?\.?(?: (?:Online|Epub|doi)|$| $))`,
  // Nature: 122, 1174–1181 (2013)
  String.raw`(?<volume>\d{1,4}[A-Z]?) ?(?:${ISSUE})?,? ?${PAGES},? \(${DATE}\)`,
  // IEEE: vol. 5, no. 3, pp. 1–5, Jan. 2019
  String.raw`,? [Vv]ol\. ?${VOLUME}(?:, ?(?:no\.|[Ii]ssue|iss\.) ?(?<issue>[\w/–-]{1,12}))?(?:, ?(?:Art\. no\. ?)?${PAGES})?(?:, ?(?:${MONTH}(?:[-–/]${MONTH})? )?(?:\d{1,2} )?${DATE})?`,
  // 360:1628–1638, 2009 · 57:317–320 · 16(Suppl. 1):S5-S37 (the year stands after the authors)
  String.raw`(?<volume>\d{1,4}[A-Z]?) ?(?:${ISSUE})? ?: ?${PAGES}(?:, ?${DATE}| \(${DATE.replace('date', 'date2')}\))?`,
  // APA: , 12(3), 45–67
  String.raw`, ?(?<volume>\d{1,4}) ?(?:${ISSUE})?, ?${PAGES}(?=\.|$)`,
].map((form) => new RegExp(form, 'g'));

/**
 * The last place in a text (of at most a few thousand characters) that reads like the locator of a citation:
 * `2015;77:167–181`, `122, 1174–1181 (2013)`, `vol. 5, no. 3, pp. 1–5, 2019` and their kin.
 */
export function findLocator(text: string): SourceLocator | undefined {
  for (const form of FORMS) {
    const match = [...text.matchAll(form)].at(-1);
    if (!match) continue;
    const { date, date2, volume, issue, pages } = match.groups ?? {};
    return {
      start: match.index,
      end: match.index + match[0].length,
      date: date ?? date2,
      volume: trimmed(volume),
      issue: trimmed(issue),
      pages: trimmed(pages)?.replace(/ ?([-–—‐−]) ?/g, '$1'),
    };
  }
  return undefined;
}

function trimmed(part: string | undefined): string | undefined {
  return part?.replace(/\.$/, '').trim() || undefined;
}
