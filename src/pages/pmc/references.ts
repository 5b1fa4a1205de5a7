import type { CitationFields } from '../../article/citation.ts';
import { type ArticleIds, doiInText } from '../../article/identifiers.ts';
import { parsePublicationDate } from '../../article/publication-date.ts';
import { findLocator } from '../../article/source-locator.ts';
import { idsOfLink } from '../article-address.ts';
import { address } from '../page-meta.ts';
import { folded, printedText } from '../page-text.ts';
import type { Mention } from '../reading.ts';

/** One citation of a list item: its text, the links that belong to it, and where it stands. */
interface Cited {
  text: string;
  links: Element[];
  element: Element;
}

/**
 * The references of a PMC article: `.ref-list li` with one `cite` each (a few hold two), in the old design
 * `.ref-cit-blk`; one that only its links name counts too. `base` is the page's address, for its relative links.
 */
export function readPmcReferences(document: Document, base: string): Mention[] {
  return [...document.querySelectorAll('.ref-list li, .ref-cit-blk')]
    .filter((item) => !item.querySelector('li, .ref-cit-blk'))
    .flatMap((item) => (item.querySelector('cite') ? citesIn(item) : [blockOf(item)]))
    .map((cited) => ({ ...cited, linked: idsOf(cited.links, base) }))
    .filter(({ text, linked }) => text !== '' || Object.keys(linked).length > 0)
    .map(({ text, links, linked, element }, index): Mention => {
      const doi = linked.doi ? undefined : doiInText(text);
      return {
        role: 'reference',
        position: index + 1,
        ids: doi ? { ...linked, doi } : linked,
        text,
        parts: { ...partsOf(links, text), ...(doi && { doi }) },
        element,
        anchor: element,
      };
    });
}

/** New design: `cite`, then its links in brackets, perhaps a second `cite` with its own. */
function citesIn(item: Element): Cited[] {
  const cited: Cited[] = [];
  const cites = [...item.querySelectorAll('cite')];
  for (const part of item.querySelectorAll('cite, a[href]')) {
    if (part.tagName === 'CITE') {
      // A single citation's badge stands after its links, at the end of the item.
      const element = cites.length === 1 ? item : part;
      cited.push({ text: textOfCite(part), links: [], element });
    } else if (!part.closest('cite')) cited.at(-1)?.links.push(part);
  }
  return cited;
}

/** Addresses that it prints are part of it; where it stands in elements that were not used before, all of it is. */
function textOfCite(cite: Element): string {
  return printedText(cite, (child) => child.matches('a.usa-link')) || printedText(cite, () => true);
}

/** Old design: all in one block, the links' names and brackets among the text. */
function blockOf(item: Element): Cited {
  const citation = item.querySelector('.element-citation, .mixed-citation, .citation') ?? item;
  const text = printedText(
    citation,
    (child) =>
      /^(?:ref-|nowrap|citation)/.test(child.className) ||
      /extlink|\bext-link/.test(`${child.getAttribute('ref') ?? ''} ${child.className}`),
  );
  return {
    text: text.replace(/(?: ?\[ ?\])+\.?$/, '').replace(/^\d{1,3}\. /, ''),
    links: [...item.querySelectorAll('a[href]')],
    element: item,
  };
}

function idsOf(links: readonly Element[], base: string): ArticleIds {
  const ids: ArticleIds = {};
  for (const link of links) Object.assign(ids, { ...idsOfLink(link, base), ...ids });
  return ids;
}

/**
 * PMC's link to Google Scholar carries the citation's parts apart: title, journal, volume, year, pages. It names at most
 * five authors, so they come from the text.
 */
function partsOf(links: readonly Element[], text: string): CitationFields {
  const link = links.find((a) => a.getAttribute('href')?.includes('scholar.google'));
  const query = address(link?.getAttribute('href'))?.searchParams;
  const title = folded(query?.get('title'));
  if (!query || !title) return {};
  const place = findLocator(text);
  const parts: CitationFields = { title };
  const [journal, volume, pages] = ['journal', 'volume', 'pages'].map((name) => folded(query.get(name)));
  const date = parsePublicationDate(place?.date ?? folded(query.get('publication_year')));
  if (journal) parts.journal = journal;
  if (date) parts.date = date;
  if (volume) parts.volume = volume;
  if (place?.issue && place.volume === volume) parts.issue = place.issue;
  if (pages) parts.pages = pages;
  return parts;
}
