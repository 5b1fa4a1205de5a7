import { parsePmid } from '../../article/identifiers.ts';
import { parseMedline } from '../../article/medline-text.ts';
import { PUBMED } from '../article-address.ts';
import { metaContent } from '../page-meta.ts';
import { type Mention, type PageReader, type Reading, type Unread, emptyReading } from '../reading.ts';
import { readDocsums } from './docsum.ts';
import { pubmedPageKind } from './page-kind.ts';
import { readPubmedArticle } from './pubmed-article.ts';
import { readResultAbstracts } from './result-abstracts.ts';

const SITE = 'PubMed';

/** Searches in every format, `/collections/<id>/`, `/clipboard/`; a search with one hit is an article page. */
export const pubmedResults: PageReader = {
  site: SITE,
  matches: (url) =>
    url.origin === PUBMED &&
    (url.pathname === '/' || /^\/(?:clipboard|collections\/\d+(?:\/public)?)\/?$/.test(url.pathname)),
  read(document, url) {
    const kind = pubmedPageKind(document);
    if (kind === 'article') return readPubmedArticle(document, url);
    return kind === 'results' ? readResults(document) : emptyReading(SITE);
  },
};

function readResults(document: Document): Reading {
  const page = document.querySelector('#search-page, #search-results, main') ?? document;
  const { mentions, unread: withoutPmid } = readDocsums(page, 'result');
  if (mentions.length === 0) mentions.push(...readResultAbstracts(page));
  if (mentions.length === 0) mentions.push(...readPlain(page));
  const unread = gaps(document, mentions, withoutPmid);
  const chunks =
    document.querySelector('.search-results-chunks') ?? document.querySelector('#search-results');
  return { site: SITE, kind: 'results', witnesses: {}, mentions, unread, growing: chunks ? [chunks] : [] };
}

/** `?format=pmid` and `?format=pubmed`: PMIDs or MEDLINE text in one `pre`, which all the mentions share. */
function readPlain(page: ParentNode): Mention[] {
  const mentions: Mention[] = [];
  for (const element of page.querySelectorAll('pre.search-results-chunk')) {
    const records = parseMedline(element.textContent);
    const pmids = records.length > 0 ? [] : element.textContent.split('\n').map(parsePmid);
    for (const { ids, title = '' } of records) mentions.push(plain(element, mentions, ids, title));
    for (const pmid of pmids) if (pmid) mentions.push(plain(element, mentions, { pmid }, pmid));
  }
  return mentions;
}

function plain(element: Element, before: Mention[], ids: Mention['ids'], text: string): Mention {
  return { role: 'result', position: before.length + 1, ids, text, parts: {}, element, anchor: element };
}

/** PubMed says itself which PMIDs a page of results shows: in a meta tag and beside each chunk. */
function gaps(document: Document, mentions: readonly Mention[], withoutPmid: number): Unread[] {
  const listed = [
    metaContent(document, 'log_displayeduids'),
    ...[...document.querySelectorAll('[data-chunk-ids]')].map((chunk) =>
      chunk.getAttribute('data-chunk-ids'),
    ),
  ];
  const read = new Set(mentions.map((mention) => mention.ids.pmid));
  const promised = new Set(listed.flatMap((list) => list?.split(',').map(parsePmid) ?? []));
  const missed = [...promised].filter((pmid) => pmid && !read.has(pmid)).length;
  if (missed === 0 && withoutPmid === 0) return [];
  const why = `${missed} of ${promised.size} listed PMIDs have no result; ${withoutPmid} results have no PMID`;
  return [{ part: 'results', why }];
}
