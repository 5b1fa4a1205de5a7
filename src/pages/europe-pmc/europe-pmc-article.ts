import type { Citation } from '../../article/citation.ts';
import type { ArticleIds } from '../../article/identifiers.ts';
import { titleWithoutStop } from '../../article/journal-citation.ts';
import { idsOfAddress } from '../article-address.ts';
import { idsIn, labelledItems } from '../labelled/labelled-items.ts';
import { labelledSections } from '../labelled/labelled-sections.ts';
import { flowOf, readable } from '../labelled/text-flow.ts';
import { textOf } from '../page-text.ts';
import type { PageReader } from '../reading.ts';
import { identified } from '../witnesses.ts';

const SITE = 'Europe PMC';

/**
 * `https://europepmc.org/article/MED/36455991`, `/abstract/MED/…`, `/article/PMC/PMC…`, `/articles/PMC…`. The page is
 * drawn by its script after loading, and the next article may come without a new page: the address says which article
 * it is, and the text counts only while it names the same one.
 */
export const europePmcArticle: PageReader = {
  site: SITE,
  matches: (url) =>
    /^https:\/\/(?:www\.)?europepmc\.org$/.test(url.origin) && Object.keys(idsOfAddress(url)).length > 0,
  read(document, url) {
    const named = idsOfAddress(url);
    const root = document.querySelector('main, article, [role="main"]') ?? document.body;
    const flow = flowOf(root);
    const heading = root.querySelector('h1');
    const sections = labelledSections(flow);
    const abstract = sections.get('abstract');
    const printed = idsIn(readable(flow, 0, headEnd(flow.text)));
    const drawn = isSame(named, printed);
    const { ids, witnesses } = identified({
      pmid: [
        ['address', () => named.pmid],
        ['text "PMID:"', () => (drawn ? printed.pmid : undefined)],
      ],
      pmcid: [
        ['address', () => named.pmcid],
        ['text "PMCID:"', () => (drawn ? printed.pmcid : undefined)],
      ],
      doi: [['text "DOI:"', () => (drawn ? printed.doi : undefined)]],
    });
    const title = drawn ? textOf(heading) : undefined;
    const text = drawn && abstract ? readable(flow, abstract.start, abstract.end) : '';
    const article: Citation = {
      ids,
      ...(title ? { title: titleWithoutStop(title) } : {}),
      authors: [],
      publicationTypes: [],
      mesh: [],
      keywords: [],
      substances: [],
      abstracts: text ? [{ sections: [{ text }] }] : [],
      notices: [],
    };
    const references = drawn ? sections.get('reference') : undefined;
    const mentions = references ? labelledItems(flow, references, 'reference') : [];
    return {
      site: SITE,
      kind: 'article',
      ids,
      article,
      witnesses,
      mentions,
      unread: [],
      growing: [document.body],
    };
  },
};

/** The article's own identifiers stand above its references, whose labels must not be taken for them. */
function headEnd(text: string): number {
  const references = text.search(/\n\s*References\s*\n/);
  return references < 0 ? text.length : references;
}

function isSame(named: ArticleIds, printed: ArticleIds): boolean {
  return (
    (named.pmid !== undefined && named.pmid === printed.pmid) ||
    (named.pmcid !== undefined && named.pmcid === printed.pmcid)
  );
}
