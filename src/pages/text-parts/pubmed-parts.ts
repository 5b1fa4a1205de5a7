import { piecesIn } from './pieces.ts';
import { type TextPart, textPart } from './text-part.ts';

/** Both headings that PubMed prints, for wide and narrow windows, and the abstracts in all languages as one part. */
export function pubmedParts(document: Document): TextPart[] {
  if (document.querySelector('meta[name="ncbi_pdid"][content="searchresult"]')) return [];
  const titles = ['#full-view-heading', '#short-view-heading'].map((heading) => {
    const title = document.querySelector(`${heading} .heading-title`);
    return title ? textPart('title', [title], piecesIn([title])) : undefined;
  });
  const abstracts = [
    ...document.querySelectorAll('.abstract .abstract-content, #plain-language-summary'),
  ].filter((element) => !element.querySelector('.empty-abstract'));
  const abstract = textPart(
    'abstract',
    abstracts,
    piecesIn(abstracts, { labels: '.sub-title, h2.title, h3.title' }),
  );
  return [...titles, abstract].filter((part) => part !== undefined);
}
