import { leadingAuthors } from '../../article/author-list.ts';
import type { Citation } from '../../article/citation.ts';
import { titleWithoutStop } from '../../article/journal-citation.ts';
import { idsOfAddress } from '../article-address.ts';
import { labelledItems } from '../labelled/labelled-items.ts';
import {
  type Section,
  type SectionKind,
  firstLabel,
  labelledSections,
} from '../labelled/labelled-sections.ts';
import { type TextFlow, flowOf, readable } from '../labelled/text-flow.ts';
import { metaContent } from '../page-meta.ts';
import { textOf } from '../page-text.ts';
import { type Mention, type PageReader, type Unread, emptyReading } from '../reading.ts';
import { identified } from '../witnesses.ts';

const SITE = 'medluna.com';

/** `https://medluna.com/article/36455991`; its markup is not known, so it is read by its labels and its text. */
export const medlunaArticle: PageReader = {
  site: SITE,
  matches: (url) =>
    /^https:\/\/(?:www\.)?medluna\.com$/.test(url.origin) && idsOfAddress(url).pmid !== undefined,
  read(document, url) {
    const pmid = idsOfAddress(url).pmid;
    const flow = flowOf(document.body);
    const trail = new RegExp(`\\bPMID\\s*:?\\s*${pmid ?? ''}\\b`).exec(flow.text);
    const sections = labelledSections(flow);
    // Nothing yet: whether a script draws the page is not known either.
    if (!trail && sections.size === 0) return { ...emptyReading(SITE), growing: [document.body] };
    const { ids, witnesses } = identified({
      pmid: [
        ['text "PMID:"', () => (trail ? pmid : undefined)],
        ['address', () => pmid],
      ],
      pmcid: [],
      doi: [],
    });
    const article = citationIn(document, flow, sections, trail ? trail.index + trail[0].length : 0);
    const mentions = [
      ...mentionsIn(flow, sections, 'cited-by'),
      ...mentionsIn(flow, sections, 'similar'),
      ...mentionsIn(flow, sections, 'reference'),
    ];
    const unread = gaps(article, sections, mentions);
    return {
      site: SITE,
      kind: 'article',
      ids,
      article: { ...article, ids },
      witnesses,
      mentions,
      unread,
      growing: [document.body],
    };
  },
};

type Sections = ReadonlyMap<SectionKind, Section>;

function mentionsIn(
  flow: TextFlow,
  sections: Sections,
  role: 'cited-by' | 'similar' | 'reference',
): Mention[] {
  const section = sections.get(role);
  return section ? labelledItems(flow, section, role) : [];
}

function citationIn(document: Document, flow: TextFlow, sections: Sections, afterTrail: number): Citation {
  const headline = readable(flow, afterTrail, firstLabel(flow, afterTrail));
  const title = metaContent(document, 'citation_title') ?? textOf(document.querySelector('h1')) ?? headline;
  const abstract = sections.get('abstract');
  const text = abstract ? readable(flow, abstract.start, abstract.end) : '';
  const authors =
    leadingAuthors(/\bAuthors\b[\s\u{1}]*([^\n]{3,2000})/u.exec(flow.text)?.[1] ?? '')?.authors ?? [];
  return {
    ids: {},
    ...(title ? { title: titleWithoutStop(title) } : {}),
    authors,
    publicationTypes: [],
    mesh: [],
    keywords: [],
    substances: [],
    abstracts: text ? [{ sections: [{ text }] }] : [],
    notices: [],
  };
}

function gaps(article: Citation, sections: Sections, mentions: readonly Mention[]): Unread[] {
  const unread: Unread[] = [];
  if (article.title === undefined) unread.push({ part: 'article', why: 'no title in "h1" or after "PMID:"' });
  for (const [kind, part] of [
    ['cited-by', 'cited-by'],
    ['reference', 'references'],
  ] as const) {
    if (!sections.has(kind) || mentions.some((mention) => mention.role === kind)) continue;
    unread.push({
      part,
      why: 'the section has its label, but no item with a number or labelled identifiers',
    });
  }
  return unread;
}
