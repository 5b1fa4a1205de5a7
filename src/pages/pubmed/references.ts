import { type ArticleIds, doiInText, parseDoi, parsePmcid, parsePmid } from '../../article/identifiers.ts';
import { PUBMED, idsOfLink, someId } from '../article-address.ts';
import { folded, printedText, textOf } from '../page-text.ts';
import type { Mention, Unread } from '../reading.ts';

/** What a page's list of references gives. */
export interface References {
  mentions: Mention[];
  unread: Unread[];
}

/**
 * The references of a PubMed article page, each citation of an item by itself (some items hold two), grouped lists in
 * the order of the page.
 */
export function readReferences(section: Element): References {
  const mentions: Mention[] = [];
  for (const item of itemsOf(section)) {
    const text = textOfReference(item);
    const linked = idsOfLinks(item);
    // A few records name an article by its identifiers alone.
    if (text || Object.keys(linked).length > 0) {
      const position = mentions.length + 1;
      const doi = linked.doi ? undefined : doiInText(text);
      mentions.push({
        role: 'reference',
        position,
        ids: doi ? { ...linked, doi } : linked,
        text,
        parts: doi ? { doi } : {},
        element: item,
        anchor: item,
      });
    }
  }
  return { mentions, unread: mentions.length === 0 ? [unreadList(section)] : [] };
}

/** The citation alone: the links behind it stand after ` - `. */
function textOfReference(item: Element): string {
  // Where PubMed prints it in elements that it did not use before, all of it counts but those links.
  const text = withoutDash(printedText(item, isTextLink), item);
  return (
    text ||
    withoutDash(
      printedText(item, (child) => !child.matches('.reference-link')),
      item,
    )
  );
}

function withoutDash(text: string, item: Element): string {
  return item.querySelector('a.reference-link') ? text.replace(/(?: ?-)+$/, '') : text;
}

/** Innermost items only: `ol.references-list > li > ol.references-and-notes-list > li`, or the outer `li` without one. */
function itemsOf(section: Element): Element[] {
  return [...section.querySelectorAll('ol > li')].filter((item) => !item.querySelector('ol > li'));
}

function idsOfLinks(item: Element): ArticleIds {
  const ids: ArticleIds = {};
  for (const link of item.querySelectorAll('a.reference-link'))
    Object.assign(ids, { ...idsOfReferenceLink(link), ...ids });
  return ids;
}

/** By its address; where another extension rewrote that, by the bare identifier that PubMed puts beside it. */
function idsOfReferenceLink(link: Element): ArticleIds {
  const byAddress = idsOfLink(link, PUBMED);
  if (byAddress.doi ?? byAddress.pmid ?? byAddress.pmcid) return byAddress;
  const [bare, label] = [folded(link.getAttribute('data-ga-action')), textOf(link)?.toUpperCase()];
  // Some publishers' DOIs came with white space where a line was broken.
  if (label === 'DOI') return someId('doi', parseDoi(bare.replace(/(?<=[/.(_-]) | (?=[/.)_-])/g, '')));
  if (label === 'PMC') return someId('pmcid', parsePmcid(bare));
  return label === 'PUBMED' ? someId('pmid', parsePmid(bare)) : {};
}

/** Addresses that the citation itself prints; the links to PubMed, PMC and DOI behind it are no text of it. */
function isTextLink(element: Element): boolean {
  return element.matches('a:is([class*="external-link"], [rel*="nofollow"])');
}

function unreadList(section: Element): Unread {
  const label = textOf(section.querySelector('.show-all'));
  const promised = /\d[\d,]*/.exec(label ?? '')?.[0];
  const found = `"#references" holds ${section.querySelectorAll('li').length} list items, none understood`;
  return { part: 'references', why: promised ? `${found}; its button promises ${promised}` : found };
}
