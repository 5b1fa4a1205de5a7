import { articleAddress } from '../../article/article-address.ts';
import { unproxied } from '../../article/proxied-address.ts';
import { idsOfAddress } from '../../pages/article-address.ts';
import type { TabArticle } from '../../protocol/tab-messages.ts';
import type { EntryDetail } from '../../store/read/entry-detail.ts';

/**
 * An entry's article as its page would name it: what is written in the library says of it what the page said last, so
 * that nothing that is known is overwritten by less.
 */
export function tabArticle({ entry, citation }: Pick<EntryDetail, 'entry' | 'citation'>): TabArticle {
  const site = citation?.site ?? 'PubMed';
  // What was looked up from the library, or stands in a file, may have been read on no web page.
  const isRead = citation !== undefined && URL.canParse(citation.page);
  const page = (isRead ? citation.page : articleAddress(entry.ids)) ?? '';
  return {
    site,
    page,
    subject: {
      ids: entry.ids,
      ...(citation && { citation: citation.citation }),
      source: { site, page },
      cites: [],
      citedBy: [],
    },
  };
}

/**
 * The address of a page that shows an entry's article: where it was read, if that is a page of this article, else the
 * site's own. A file may claim anything to be such a page; undefined for an article that no site is known to show.
 */
export function pageOf({ entry, citation }: Pick<EntryDetail, 'entry' | 'citation'>): string | undefined {
  return citation && isPageOf(citation.page, entry) ? citation.page : articleAddress(entry.ids);
}

function isPageOf(page: string, { aliases }: EntryDetail['entry']): boolean {
  if (!URL.canParse(page)) return false;
  const url = new URL(page);
  // What only looks like a library's proxy may be anybody's.
  if (unproxied(url) !== url) return false;
  const { pmid, pmcid, doi } = idsOfAddress(url);
  const { pmid: pmids, pmcid: pmcids, doi: dois } = aliases;
  return [pmid && pmids.includes(pmid), pmcid && pmcids.includes(pmcid), doi && dois.includes(doi)].some(
    Boolean,
  );
}
