import { doiInText, parsePmcid, parsePmid } from '../../article/identifiers.ts';
import { parseJournalCitation, titleWithoutStop } from '../../article/journal-citation.ts';
import { PUBMED, idsOfLink } from '../article-address.ts';
import { printedText, textOf } from '../page-text.ts';
import type { Mention } from '../reading.ts';

/** The results of `?format=abstract`: one small article page below the other, with the classes of the real one. */
export function readResultAbstracts(page: ParentNode): Mention[] {
  const mentions: Mention[] = [];
  for (const element of page.querySelectorAll('.results-article, article')) {
    // A wrapper and the article within may both match: the outermost with a title counts.
    if (mentions.some((mention) => mention.element.contains(element))) continue;
    const mention = resultIn(element, mentions.length + 1);
    if (mention) mentions.push(mention);
  }
  return mentions;
}

function resultIn(element: Element, position: number): Mention | undefined {
  const link = element.querySelector('.heading-title a[href]');
  const listed = (kind: string) =>
    textOf(element.querySelector(`.identifier.${kind} :is(.current-id, .id-link)`));
  const pmid = (link ? idsOfLink(link, PUBMED).pmid : undefined) ?? parsePmid(listed('pubmed'));
  if (!pmid) return undefined;
  const [pmcid, doi] = [
    parsePmcid(listed('pmc')),
    doiInText(listed('doi') ?? textOf(element.querySelector('.citation-doi')) ?? ''),
  ];
  const title = printedText(link ?? element.querySelector('.heading-title'));
  const authors = namesIn(element);
  const journal = textOf(element.querySelector('.journal-actions-trigger'));
  const place = [journal, textOf(element.querySelector('.cit'))].filter(Boolean).join('. ');
  const parts = {
    ...parseJournalCitation(place),
    title: titleWithoutStop(title),
    authors: authors.map((name) => ({ name })),
  };
  const text = [title, authors.length > 0 && `${authors.join(', ')}.`, place].filter(Boolean).join(' ');
  const ids = { pmid, ...(pmcid ? { pmcid } : {}), ...(doi ? { doi } : {}) };
  return { role: 'result', position, ids, text, parts, element, anchor: link ?? element };
}

/** The first of the two author lists, by what each name's link searches for: `Biswas A`. */
function namesIn(element: Element): string[] {
  const list = element.querySelector('.authors-list');
  return [...(list?.querySelectorAll('.full-name') ?? [])].map((name) => {
    const term = new URLSearchParams(name.getAttribute('href')?.split('?')[1] ?? '').get('term');
    return (term?.replace(/\[.*$/, '') || textOf(name)) ?? '';
  });
}
