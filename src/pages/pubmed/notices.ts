import type { Notice } from '../../article/citation.ts';
import { PUBMED, idsOfLink } from '../article-address.ts';
import { folded, printedText, textOf } from '../page-text.ts';
import type { Mention } from '../reading.ts';
import { readDocsum } from './docsum.ts';

/** The notices tied to an article, as facts of its citation and as mentions on its page, in the same order. */
export interface Notices {
  notices: Notice[];
  mentions: Mention[];
}

/** Reads the sections "Retraction in", "Erratum for", "Comment on", … and the banner of a retracted article. */
export function readNotices(page: ParentNode): Notices {
  const found: Notices = { notices: [], mentions: [] };
  for (const section of page.querySelectorAll('.linked-articles, [id^="linked-"]')) {
    const kind = kindOf(section.id, textOf(section.querySelector('.title')));
    for (const item of section.querySelectorAll('.full-docsum, .raw-citation'))
      add(found, kind, noticeIn(item, found));
  }
  addBanner(found, page);
  return found;
}

function noticeIn(item: Element, { mentions }: Notices): Mention | undefined {
  const position = mentions.length + 1;
  if (item.matches('.full-docsum')) return readDocsum(item, 'notice', position);
  const text = printedText(item);
  return text
    ? { role: 'notice', position, ids: {}, text, parts: {}, element: item, anchor: item }
    : undefined;
}

/** The banner names the retraction notice; it counts where no section below it does. */
function addBanner(found: Notices, page: ParentNode): void {
  const banner = page.querySelector('#retraction, .retraction-banner');
  if (!banner) return;
  const link = [...banner.querySelectorAll('a')].find((a) => idsOfLink(a, PUBMED).pmid);
  const ids = link ? idsOfLink(link, PUBMED) : {};
  if (
    found.notices.some(
      (notice) => notice.kind === 'retraction-in' && (!ids.pmid || notice.ids.pmid === ids.pmid),
    )
  )
    return;
  const text = folded(banner.textContent);
  const anchor = link ?? banner;
  add(found, 'retraction-in', {
    role: 'notice',
    position: found.mentions.length + 1,
    ids,
    text,
    parts: {},
    element: link?.parentElement ?? banner,
    anchor,
  });
}

function add(found: Notices, kind: Notice['kind'], mention: Mention | undefined): void {
  if (!mention) return;
  found.mentions.push(mention);
  found.notices.push({ kind, ids: mention.ids, text: mention.text });
}

/**
 * NLM's names of the relations (nlm.nih.gov/bsd/policy/errata.html) in a section's heading, `Retraction of`, `Expression of
 * concern in`, …, and in its id, which a translated page has too: `linked-retraction-forward`, `linked-updated-article`.
 */
function kindOf(id: string, title = ''): Notice['kind'] {
  const heading = `${id} ${title}`;
  const forward = /\bin$|-forward /i.test(heading) || id === 'linked-commentary';
  if (/republished/i.test(heading)) return forward ? 'republished-in' : 'republished-from';
  if (/retract/i.test(heading)) return forward ? 'retraction-in' : 'retraction-of';
  if (/erratum|correct/i.test(heading)) return forward ? 'erratum-in' : 'erratum-for';
  if (/concern/i.test(heading)) return forward ? 'concern-in' : 'concern-for';
  if (/comment/i.test(heading)) return forward ? 'comment-in' : 'comment-on';
  if (/update/i.test(heading)) return forward ? 'update-in' : 'update-of';
  return 'other';
}
