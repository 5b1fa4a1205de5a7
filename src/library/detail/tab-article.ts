import { articleAddress } from '../../article/article-address.ts';
import type { TabArticle } from '../../protocol/tab-messages.ts';
import type { EntryDetail } from '../../store/read/entry-detail.ts';

/**
 * An entry's article as its page would name it: what is written in the library says of it what the page said last, so
 * that nothing that is known is overwritten by less.
 */
export function tabArticle({ entry, citation }: Pick<EntryDetail, 'entry' | 'citation'>): TabArticle {
  const site = citation?.site ?? 'PubMed';
  const page = citation && URL.canParse(citation.page) ? citation.page : (articleAddress(entry.ids) ?? '');
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
