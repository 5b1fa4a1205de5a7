import type { Citation, PublicationDate } from '../../article/citation.ts';
import type { ArticleIds } from '../../article/identifiers.ts';
import { parseJournalCitation, titleWithoutStop } from '../../article/journal-citation.ts';
import { citationDate, parsePublicationDate } from '../../article/publication-date.ts';
import { findLocator } from '../../article/source-locator.ts';
import { metaContent } from '../page-meta.ts';
import { folded, printedText, textOf } from '../page-text.ts';
import { readAbstracts, readKeywords } from './abstracts.ts';
import { readAuthors } from './article-authors.ts';

/** The whole citation that a PubMed article page shows, but for its notices. */
export function readCitation(document: Document, ids: ArticleIds): Citation {
  const meta = (name: string) => metaContent(document, name);
  // Everything in the heading stands twice, for wide and for narrow windows.
  const heading = headingOf(document);
  const journal = heading.querySelector('.journal-actions-trigger');
  const line = printedText(heading.querySelector('.cit'));
  const book = textOf(heading.querySelector('.book-citation'));
  const found = findLocator(line);
  const place = found?.date === undefined ? undefined : found;
  const volume = meta('citation_volume') ?? place?.volume;
  const issue = meta('citation_issue') ?? place?.issue;
  const facts: Partial<Citation> = {
    title: meta('citation_title') ?? titleWithoutStop(printedTitle(heading)),
    journal: meta('citation_journal_title') ?? folded(journal?.getAttribute('title')),
    journalAbbreviation: meta('citation_publisher') ?? textOf(journal),
    issn: meta('citation_issn'),
    date: dateOf(line, meta('citation_date')) ?? (book ? parseJournalCitation(book).date : undefined),
    volume,
    issue,
    pages: pagesOf(line, volume, issue),
    printStatus: textsOf(heading, '.secondary-date, .ahead-of-print, .preprint')
      .map((text) => text.replace(/\.$/, ''))
      .join('; '),
    language: /\[Article in (.+)\]/.exec(textOf(heading.querySelector('.article-languages')) ?? '')?.[1],
  };
  const types = textsOf(document, '#publication-types .keyword-link');
  return {
    ids,
    ...withoutEmpty(book ? { ...facts, journal: facts.journal || bookTitle(book) } : facts),
    authors: readAuthors(document, heading),
    publicationTypes: types.length > 0 ? types : textsOf(heading, '.article-citation > .publication-type'),
    mesh: [...document.querySelectorAll('#mesh-terms .keyword-link')].map(meshTerm),
    keywords: readKeywords(document),
    substances: textsOf(document, '#substances .keyword-link'),
    abstracts: readAbstracts(document),
    notices: [],
  };
}

/** Does the page give its article a title? */
export function hasTitle(document: Document): boolean {
  return Boolean(metaContent(document, 'citation_title') ?? printedTitle(headingOf(document)));
}

function headingOf(document: Document): ParentNode {
  return document.querySelector('#full-view-heading') ?? document;
}

function printedTitle(heading: ParentNode): string {
  return printedText(heading.querySelector('.heading-title'));
}

/** What `citation_date` says, as the citation line prints it where both agree: `02/09/2023` is `2023 Feb 9` there. */
function dateOf(line: string, meta: string | undefined): PublicationDate | undefined {
  const printed = parsePublicationDate(/^[^;:.]{4,40}/.exec(line)?.[0] ?? '');
  const said = parsePublicationDate(meta ?? '');
  const agree = said && printed && citationDate(said) === citationDate(printed);
  return agree ? printed : (said ?? printed);
}

/** `2023 Feb 9;23(4):1963.` less what the meta tags name: the date, `;23`, `(4)`. A line without volume has `:1-29`. */
function pagesOf(line: string, volume = '', issue = ''): string | undefined {
  let rest = line
    .replace(/^[^;:.]*[;:]?/, '')
    .replace(/\.$/, '')
    .trim();
  for (const part of [volume, issue && `(${issue})`]) {
    if (part && rest.startsWith(part)) rest = rest.slice(part.length).trim();
  }
  return rest.replace(/^:/, '').trim() || undefined;
}

function meshTerm(button: Element): { term: string; major: boolean } {
  const text = folded(button.textContent);
  return { term: text.replace(/\*/g, ''), major: button.matches('.major') || text.includes('*') };
}

/** `In: … editors. Management of Animal Care …. 2nd edition. …` or `GeneReviews® [Internet]. Seattle (WA): …` */
function bookTitle(line: string): string | undefined {
  return line.replace(/^In: (?:.{0,1000}?\beditors?\. )?/, '').split(/\. /)[0];
}

function textsOf(scope: ParentNode, selector: string): string[] {
  return [...scope.querySelectorAll(selector)].map((element) => folded(element.textContent)).filter(Boolean);
}

function withoutEmpty(facts: Partial<Citation>): Partial<Citation> {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => Boolean(value)));
}
