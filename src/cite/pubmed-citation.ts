import type { Author, Citation, Notice } from '../article/citation.ts';

/** Notices that PubMed prints within the citation, since nobody should cite the article without them. */
const PRINTED: readonly [Notice['kind'], string][] = [
  ['retraction-in', 'Retraction in'],
  ['erratum-in', 'Erratum in'],
  ['concern-in', 'Expression of concern in'],
];

/** PubMed names languages other than English; files of other programs name English too, some by its code. */
const ENGLISH = /^en(g|glish)?(-\w+)?$/i;

/**
 * The citation as PubMed's "Cite" box prints it under NLM: `Biswas A, Li Z. Title. J Abbrev. 2020 Dec 31;383(27):2603-15.
 * doi: …. Epub 2020 Dec 10. PMID: …; PMCID: ….` The CSL style of NLM's "Citing Medicine" gives otherwise: six authors,
 * years alone, "PubMed PMID".
 */
export function pubmedCitation(citation: Citation): string {
  const { ids, title, authors, notices } = citation;
  const identifiers = [ids.pmid && `PMID: ${ids.pmid}`, ids.pmcid && `PMCID: ${ids.pmcid}`];
  return sentences([
    authorLine(authors),
    title,
    placeLine(citation),
    ...PRINTED.flatMap(([kind, name]) =>
      notices.filter((notice) => notice.kind === kind).map((notice) => `${name}: ${placeOfNotice(notice)}`),
    ),
    identifiers.filter(Boolean).join('; '),
  ]);
}

/** Where the article stands: journal, date, volume and pages, language, DOI, and when it was online before. */
export function placeLine(citation: Citation): string {
  const { ids, date, volume = '', issue, pages, language, printStatus = '' } = citation;
  const name = citation.journalAbbreviation ?? citation.journal;
  const located = volume + (issue === undefined ? '' : `(${issue})`);
  const dated = [date?.text, located].filter(Boolean).join(';');
  return sentences([
    name && (/preprint/i.test(printStatus) ? `${name} [Preprint]` : name),
    [dated, pages].filter(Boolean).join(':'),
    language && ENGLISH.test(language) ? '' : language,
    ids.doi && `doi: ${ids.doi}`,
    ...printStatus.split('; ').map(epub),
  ]);
}

/** The article's page says "Online ahead of print" and when it was collected; citations say "Epub". */
function epub(status: string): string {
  if (/ahead of print/i.test(status)) return 'Epub ahead of print';
  return /^Epub /.test(status) ? status : '';
}

/** People by commas; before and after a group stands a semicolon. */
export function authorLine(authors: readonly Author[]): string {
  return authors
    .map(({ name, group }, at) => {
      const isApart = group === true || authors[at - 1]?.group === true;
      return at === 0 ? name : `${isApart ? ';' : ','} ${name}`;
    })
    .join('');
}

/** `Lancet. 2020 Sep;20(9):e215. doi: …`: of a notice's title, authors and place the place alone. */
function placeOfNotice({ ids, text }: Notice): string {
  const place = /(?:^|[.?!\]] )([^.?!\]]{2,100}\. (?:1[89]|20)\d\d[ ;:].*)$/s.exec(text)?.[1];
  return place?.replace(/(doi: \S+)\. .*$/s, '$1') ?? (ids.pmid ? `PMID: ${ids.pmid}` : text);
}

/** Each with the mark that ends it, if only a full stop. */
function sentences(parts: readonly (string | undefined)[]): string {
  return parts
    .map((part = '') => (part === '' || /[.?!]$/.test(part) ? part : `${part}.`))
    .filter(Boolean)
    .join(' ');
}
