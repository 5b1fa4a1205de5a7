import { bareCitation } from '../../article/bare-citation.ts';
import type { Citation } from '../../article/citation.ts';
import { parseMedline } from '../../article/medline-text.ts';
import { PUBMED, idsOfAddress } from '../article-address.ts';
import type { Mention, MentionRole, PageReader, Reading, Unread } from '../reading.ts';
import { emptyReading } from '../reading.ts';
import type { Identified } from '../witnesses.ts';
import { hasTitle, readCitation } from './article-citation.ts';
import { readArticleIds } from './article-ids.ts';
import { readDocsums } from './docsum.ts';
import { readNotices } from './notices.ts';
import { pubmedPageKind } from './page-kind.ts';
import { readReferences } from './references.ts';

const SITE = 'PubMed';

/** `https://pubmed.ncbi.nlm.nih.gov/36850560/`, in every format. */
export const pubmedArticle: PageReader = {
  site: SITE,
  matches: (url) => url.origin === PUBMED && /^\/\d{1,8}\/?$/.test(url.pathname),
  read(document, url) {
    const kind = pubmedPageKind(document);
    if (kind === 'none' || (kind !== 'article' && !idsOfAddress(url).pmid)) return emptyReading(SITE);
    return readPubmedArticle(document, url);
  },
};

/** Reads an article page of PubMed, at whatever address it was served. */
export function readPubmedArticle(document: Document, url: URL): Reading {
  const identified = readArticleIds(document, url);
  const plain = document.querySelector('pre.article-details, pre#article-details');
  if (plain) return plainReading(plain, identified);
  const { notices, mentions } = readNotices(document);
  let article: Citation | undefined;
  const unread = articleGaps(hasTitle(document), identified);
  const growing: Element[] = [];
  for (const [id, role, part] of LISTS) {
    const section = document.getElementById(id);
    const promised = section !== null || document.querySelector(`.page-navigator a[href="#${id}"]`) !== null;
    if (section) growing.push(section);
    const list = section
      ? listIn(section, role, part)
      : { mentions: [], unread: promised ? [missing(part, id)] : [] };
    mentions.push(...list.mentions);
    unread.push(...list.unread);
  }
  const { ids, witnesses } = identified;
  return {
    ...{ site: SITE, kind: 'article', ids, witnesses, mentions, unread, growing },
    get article() {
      return (article ??= { ...readCitation(document, ids), notices });
    },
  };
}

const LISTS: readonly (readonly [id: string, role: MentionRole, part: Unread['part']])[] = [
  ['similar', 'similar', 'similar'],
  ['citedby', 'cited-by', 'cited-by'],
  ['references', 'reference', 'references'],
];

function listIn(
  section: Element,
  role: MentionRole,
  part: Unread['part'],
): { mentions: Mention[]; unread: Unread[] } {
  if (role === 'reference') return readReferences(section);
  const { mentions, unread } = readDocsums(section, role);
  if (unread === 0 && mentions.length > 0) return { mentions, unread: [] };
  const why = `"#${section.id}" holds ${mentions.length + unread} article summaries, ${unread} of them without a PMID`;
  return { mentions, unread: [{ part, why }] };
}

function missing(part: Unread['part'], id: string): Unread {
  return { part, why: `the page's navigation names "#${id}", which is missing` };
}

function articleGaps(titled: boolean, { ids, witnesses }: Identified): Unread[] {
  const gaps: string[] = [];
  if (!ids.pmid) gaps.push('no PMID by any witness');
  else if (witnesses.pmid === 'address') gaps.push('the PMID stands in the address only');
  if (!titled) gaps.push('no title in "meta citation_title" or ".heading-title"');
  return gaps.length > 0 ? [{ part: 'article', why: gaps.join('; ') }] : [];
}

/** `?format=pubmed` (MEDLINE text) and `?format=pmid`: no mentions, no design. */
function plainReading(plain: Element, { ids, witnesses }: Identified): Reading {
  const text = plain.textContent;
  const record = parseMedline(text)[0];
  const pmid = ids.pmid ?? record?.ids.pmid;
  const article: Citation = {
    ...bareCitation({}),
    ...record,
    ids: { ...record?.ids, ...ids, ...(pmid ? { pmid } : {}) },
  };
  const unread: Unread[] = pmid ? [] : [{ part: 'article', why: 'no PMID by any witness' }];
  const shown = ids.pmid || !pmid ? witnesses : { ...witnesses, pmid: 'MEDLINE text' };
  return {
    ...{ site: SITE, kind: 'article', ids: article.ids, article, witnesses: shown },
    ...{ mentions: [], unread, growing: [] },
  };
}
