import type { Notice } from '../../article/citation.ts';
import { parseDoi, parsePmcid, parsePmid } from '../../article/identifiers.ts';
import { idsOfAddress, idsOfLink } from '../article-address.ts';
import { canonicalAddress, metaContent } from '../page-meta.ts';
import { folded, textOf } from '../page-text.ts';
import { type Mention, type MentionRole, type PageReader, type Unread, emptyReading } from '../reading.ts';
import { type Identified, identified } from '../witnesses.ts';
import { readPmcCitation } from './article-citation.ts';
import { readPmcReferences } from './references.ts';

const SITE = 'PubMed Central';

/**
 * `https://pmc.ncbi.nlm.nih.gov/articles/PMC10534063/`, and under the old addresses `www.ncbi.nlm.nih.gov/pmc/…` and
 * `/labs/pmc/…`; figures and PDFs below it are pages of their own.
 */
export const pmcArticle: PageReader = {
  site: SITE,
  matches: ({ origin, pathname }) => {
    const old =
      origin === 'https://www.ncbi.nlm.nih.gov' ? /^(?:\/labs)?\/pmc(?=\/)/.exec(pathname)?.[0] : undefined;
    if (old === undefined && origin !== 'https://pmc.ncbi.nlm.nih.gov') return false;
    return /^\/articles\/(?:pmid\/\d+|(?:pmc)?\d+(?:\.\d+)?)\/?$/i.test(pathname.slice(old?.length ?? 0));
  },
  read(document, url) {
    if (!isArticle(document)) return emptyReading(SITE);
    const { ids, witnesses } = readIds(document, url);
    const references = readPmcReferences(document, url.origin + '/');
    const related = [
      ...readResources(document, 'similar', '#resources-similar-articles', url),
      ...readResources(document, 'cited-by', '#resources-cited-by-other-articles', url),
    ];
    const notices = readNotices(document, url);
    const article = {
      ...readPmcCitation(document, ids),
      notices: notices.map(({ kind, mention }) => ({ kind, ids: mention.ids, text: mention.text })),
    };
    const mentions = [...notices.map(({ mention }) => mention), ...related, ...references];
    const unread = gaps(document, article.title, { ids, witnesses }, references);
    const growing = [
      ...document.querySelectorAll('#resources-similar-articles, #resources-cited-by-other-articles'),
    ];
    return { site: SITE, kind: 'article', ids, article, witnesses, mentions, unread, growing };
  },
};

function isArticle(document: Document): boolean {
  return (
    document.querySelector(
      'meta[name="ncbi_pdid"][content="article"], meta[name="citation_title"], .main-article-body, .pmc-layout__citation, .fm-citation-pmcid, .ref-list, .ref-cit-blk',
    ) !== null
  );
}

function readIds(document: Document, url: URL): Identified {
  const front = folded(document.querySelector('.front-matter, .fm-ids')?.textContent);
  const canonical = canonicalAddress(document);
  const doiLink = document.querySelector('.pmc-layout__citation a[href*="doi.org/"], .fm-citation .doi a');
  const resources = document.querySelector('[data-source-url*="-links/"]')?.getAttribute('data-source-url');
  return identified({
    pmid: [
      ['meta citation_pmid', () => parsePmid(metaContent(document, 'citation_pmid'))],
      ['identifiers line', () => parsePmid(/\bPMID: ?(\d+)/.exec(front)?.[1])],
      [
        'resources links',
        () => parsePmid(/(?:similar-article|cited-by)-links\/(\d+)/.exec(resources ?? '')?.[1]),
      ],
      ['address', () => idsOfAddress(url).pmid],
    ],
    pmcid: [
      ['identifiers line', () => parsePmcid(/\bPMCID: ?(PMC\d+)/.exec(front)?.[1])],
      ['canonical link', () => canonical && idsOfAddress(canonical).pmcid],
      ['address', () => idsOfAddress(url).pmcid],
    ],
    doi: [
      ['meta citation_doi', () => parseDoi(metaContent(document, 'citation_doi'))],
      [
        'citation line',
        () => parseDoi(textOf(doiLink)) ?? (doiLink ? idsOfLink(doiLink, url.href).doi : undefined),
      ],
    ],
  });
}

/** "Similar articles" and "Cited by other articles": filled in when the user opens them, one link an item. */
function readResources(document: Document, role: MentionRole, selector: string, url: URL): Mention[] {
  const mentions: Mention[] = [];
  for (const item of document.querySelectorAll(`${selector} li`)) {
    const link = [...item.querySelectorAll('a[href]')].find(
      (a) => Object.keys(idsOfLink(a, url.href)).length > 0,
    );
    if (!link || item.querySelector('li')) continue;
    const position = mentions.length + 1;
    const title = textOf(link) ?? '';
    const parts = title ? { title: title.replace(/\.$/, '') } : {};
    mentions.push({
      role,
      position,
      ids: idsOfLink(link, url.href),
      text: folded(item.textContent),
      parts,
      element: item,
      anchor: link,
    });
  }
  return mentions;
}

/** The box "Related or updated information about this article": corrections, retractions, editorials. */
function readNotices(document: Document, url: URL): { kind: Notice['kind']; mention: Mention }[] {
  const found: { kind: Notice['kind']; mention: Mention }[] = [];
  for (const line of document.querySelectorAll('.ra.xbox > div, #pmclinksbox > div')) {
    for (const link of line.querySelectorAll('a[href]')) {
      const ids = idsOfLink(link, url.href);
      // A DOI alone is the publisher's version of this very article.
      if (ids.pmid === undefined && ids.pmcid === undefined) continue;
      const text = folded(line.textContent);
      const position = found.length + 1;
      found.push({
        kind: kindOf(text),
        mention: { role: 'notice', position, ids, text, parts: {}, element: line, anchor: link },
      });
    }
  }
  return found;
}

/**
 * PMC's own sentences: "This article has been retracted. See …", "This corrects the article …", "This article is a
 * comment on …"
 */
function kindOf(text: string): Notice['kind'] {
  if (/has been retracted/i.test(text)) return 'retraction-in';
  if (/retracts/i.test(text)) return 'retraction-of';
  if (/has been corrected/i.test(text)) return 'erratum-in';
  if (/corrects/i.test(text)) return 'erratum-for';
  if (/expression of concern/i.test(text)) return 'concern-in';
  return 'other';
}

function gaps(
  document: Document,
  title: string | undefined,
  { witnesses }: Identified,
  references: readonly Mention[],
): Unread[] {
  const unread: Unread[] = [];
  const onlyAddress = Object.values(witnesses).every((witness) => witness === 'address');
  if (title === undefined || onlyAddress) {
    const why =
      title === undefined
        ? 'no title in "meta citation_title" or "h1"'
        : 'identifiers stand in the address only';
    unread.push({ part: 'article', why });
  }
  const list = document.querySelector('.ref-list, .ref-list-sec, [href="#ref-list1"], #reference-list');
  if (list && references.length === 0)
    unread.push({ part: 'references', why: 'a list of references, none of its items understood' });
  return unread;
}
