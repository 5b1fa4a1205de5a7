import { bareCitation } from '../../article/bare-citation.ts';
import type { Citation } from '../../article/citation.ts';
import { titleWithoutStop } from '../../article/journal-citation.ts';
import { parsePublicationDate } from '../../article/publication-date.ts';
import { at, children, textAt, textOf } from '../xml.ts';
import { abstractsOf } from './abstracts.ts';
import { pagesOf, withoutGaps } from './article.ts';
import { authorsOf } from './authors.ts';
import { dateText } from './dates.ts';
import { recordIds } from './ids.ts';
import { keywordsOf, languageOf } from './subjects.ts';

/**
 * A `PubmedBookArticle`, a chapter of the NCBI Bookshelf or a whole book, as a citation: the book stands where an
 * article's journal does. undefined where it names no PMID.
 */
export function citationOfBook(record: Element): Citation | undefined {
  const document = at(record, 'BookDocument');
  const book = at(document, 'Book');
  const ids = recordIds(textAt(document, 'PMID'), [document, at(record, 'PubmedBookData')], book);
  if (!document || !ids.pmid) return undefined;
  const [chapter, bookTitle] = [textAt(document, 'ArticleTitle'), textAt(book, 'BookTitle')];
  const date = dateText(at(book, 'PubDate')) || dateText(at(document, 'ContributionDate'));
  return {
    ...bareCitation(ids),
    ...withoutGaps({
      title: titleWithoutStop(chapter || bookTitle),
      journal: chapter && bookTitle,
      date: parsePublicationDate(date),
      volume: textAt(book, 'Volume'),
      pages: pagesOf(document),
      language: languageOf(children(document, 'Language').map(textOf)),
    }),
    authors: bookAuthors(document, book),
    publicationTypes: children(document, 'PublicationType').map(textOf).filter(Boolean),
    keywords: keywordsOf(document),
    abstracts: abstractsOf(at(document, 'Abstract'), undefined),
  };
}

/** Who wrote the chapter, else the book, else who edited it. */
function bookAuthors(document: Element, book: Element | undefined): Citation['authors'] {
  const lists = [...children(document, 'AuthorList'), ...children(book, 'AuthorList')];
  const authors = lists.find((list) => list.getAttribute('Type') !== 'editors');
  return authorsOf(authors ?? lists[0]);
}
