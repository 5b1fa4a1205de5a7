import { parseAuthorLine } from '../../article/author-line.ts';
import type { CitationFields } from '../../article/citation.ts';
import { doiInText, parsePmid } from '../../article/identifiers.ts';
import type { ArticleIds } from '../../article/identifiers.ts';
import { parseJournalCitation, titleWithoutStop } from '../../article/journal-citation.ts';
import { PUBMED, idsOfLink } from '../article-address.ts';
import { folded, printedText, textOf } from '../page-text.ts';
import type { Mention, MentionRole } from '../reading.ts';

/**
 * Reads PubMed's summary of another article (`.full-docsum`: similar, cited by, notices, results); undefined where
 * it gives no PMID.
 */
export function readDocsum(docsum: Element, role: MentionRole, position: number): Mention | undefined {
  const link = docsum.querySelector('a.docsum-title');
  const pmid = pmidOf(docsum, link);
  if (!pmid) return undefined;
  const title = () => printedText(link);
  const authors = () => printedText(docsum.querySelector('.docsum-authors.full-authors'));
  const place = printedText(docsum.querySelector('.docsum-journal-citation.full-journal-citation'));
  const doi = doiInText(place);
  const ids: ArticleIds = doi ? { pmid, doi } : { pmid };
  const element = docsum.querySelector('.docsum-content') ?? docsum;
  let text: string | undefined;
  let parts: CitationFields | undefined;
  return {
    role,
    position,
    ids,
    element,
    anchor: link ?? element,
    // Only who keeps the article wants them: a list of 200 need not be taken apart for badges.
    get text() {
      return (text ??= [title(), authors(), place].filter(Boolean).join(' '));
    },
    get parts() {
      return (parts ??= partsOf(title(), authors(), place));
    },
  };
}

function partsOf(title: string, authors: string, place: string): CitationFields {
  const parts = parseJournalCitation(place);
  if (title) parts.title = titleWithoutStop(title);
  parts.authors = parseAuthorLine(authors);
  return parts;
}

/** The summaries in a section, in order; `unread` counts those without a PMID. */
export function readDocsums(section: ParentNode, role: MentionRole): { mentions: Mention[]; unread: number } {
  const mentions: Mention[] = [];
  let unread = 0;
  for (const docsum of section.querySelectorAll('.full-docsum')) {
    const mention = readDocsum(docsum, role, mentions.length + 1);
    if (mention) mentions.push(mention);
    else unread += 1;
  }
  return { mentions, unread };
}

function pmidOf(docsum: Element, link: Element | null): string | undefined {
  return (
    parsePmid(textOf(docsum.querySelector('.docsum-pmid'))) ??
    (link ? idsOfLink(link, PUBMED).pmid : undefined) ??
    parsePmid(folded(link?.getAttribute('data-article-id')))
  );
}
