import { abbreviatedName } from '../../article/author-name.ts';
import type { Abstract, Author, Citation } from '../../article/citation.ts';
import type { ArticleIds } from '../../article/identifiers.ts';
import { parseJournalCitation, titleWithoutStop } from '../../article/journal-citation.ts';
import { parsePublicationDate } from '../../article/publication-date.ts';
import { metaContent, metaContents } from '../page-meta.ts';
import { folded, printedText, textOf } from '../page-text.ts';

/** The citation that a PMC article page shows, in the new and the old design; head or body may be missing. */
export function readPmcCitation(document: Document, ids: ArticleIds): Citation {
  const meta = (name: string) => metaContent(document, name);
  const place = parseJournalCitation(citationLine(document));
  const heading = document.querySelector('.front-matter h1, h1.content-title, main h1');
  const facts = {
    ...place,
    title: meta('citation_title') ?? titleWithoutStop(printedText(heading)),
    journal: meta('citation_journal_title'),
    date: place.date ?? parsePublicationDate(meta('citation_publication_date') ?? ''),
    volume: place.volume ?? meta('citation_volume'),
    issue: place.issue ?? meta('citation_issue'),
    pages: place.pages ?? meta('citation_firstpage'),
    doi: undefined,
  };
  return {
    ids,
    ...Object.fromEntries(Object.entries(facts).filter(([, value]) => Boolean(value))),
    authors: readAuthors(document),
    publicationTypes: [],
    mesh: [],
    keywords: readKeywords(document),
    substances: [],
    abstracts: readAbstracts(document),
    notices: [],
  };
}

/** `Br J Clin Pharmacol. 2000 Sep;50(3):263–268. doi: …`; an author manuscript names its journal on a second line. */
function citationLine(document: Document): string {
  const lines = document.querySelectorAll(
    '.pmc-layout__citation > div, .fm-citation .citation-default, .fm-citation .citation-version',
  );
  const texts = [...lines].map((line) => folded(line.textContent));
  const text = texts.find((line) => /Published in final/.test(line)) ?? texts[0] ?? '';
  // Old design: "2007 Feb; 51(2): 783–786."
  return text
    .replace(/^.*Published in final edited form as: ?/, '')
    .replace(/(\d); (?=\d)/, '$1;')
    .replace(/\): (?=\w)/, '):');
}

function readAuthors(document: Document): Author[] {
  const full = metaContents(document, 'citation_author');
  const links = [
    ...document.querySelectorAll('.front-matter .cg > a[href], .contrib-group.fm-author > a[href]'),
  ]
    .map((link) => ({ short: searchedAuthor(link.getAttribute('href')), full: textOf(link) ?? '' }))
    .filter(({ short }) => short !== undefined);
  if (full.length === 0) return links.map(({ short, full: fullName }) => named(short ?? fullName, fullName));
  return full.map((fullName) =>
    named(links.find((link) => link.full === fullName)?.short ?? abbreviatedName(fullName), fullName),
  );
}

function named(name: string, fullName: string): Author {
  return name === fullName ? { name } : { name, fullName };
}

/** `…/?term=%22Rampono%20J%22%5BAuthor%5D` searches for `Rampono J`. */
function searchedAuthor(href: string | null): string | undefined {
  const term = new URLSearchParams(href?.split('?')[1] ?? '').get('term') ?? '';
  return /^"?([^"[]+)"?\[(?:author|au)\]/i.exec(term)?.[1]?.trim();
}

function readKeywords(document: Document): string[] {
  const text = textOf(document.querySelector('.kwd-group, .kwd-text')) ?? '';
  return text
    .replace(/^key ?words?:? ?/i, '')
    .replace(/\.$/, '')
    .split(/[,;] /)
    .map(folded)
    .filter(Boolean);
}

function readAbstracts(document: Document): Abstract[] {
  const blocks = [
    ...document.querySelectorAll(
      'section.abstract, .tsec[id^="abstract"], .tsec[id^="__abstract"], div.abstract',
    ),
  ];
  return blocks
    .filter((block) => !blocks.some((other) => other !== block && other.contains(block)))
    .map((block) => ({
      sections: [...block.querySelectorAll('p')]
        .map((p) => sectionOf(p, block))
        .filter(({ text }) => text !== ''),
    }))
    .filter(({ sections }) => sections.length > 0);
}

/** A paragraph of an abstract, under the heading of its own section where it is not the abstract's own. */
function sectionOf(paragraph: Element, block: Element): Abstract['sections'][number] {
  if (paragraph.closest('.kwd-group')) return { text: '' };
  const section = paragraph.closest('section, .sec');
  const label = section && section !== block ? textOf(section.querySelector('h3, h4, .head')) : undefined;
  const text = folded(paragraph.textContent);
  return label ? { label: label.replace(/[:.]$/, ''), text } : { text };
}
