import { bareCitation } from '../../article/bare-citation.ts';
import type { Citation } from '../../article/citation.ts';
import { titleWithoutStop } from '../../article/journal-citation.ts';
import { at, children, textAt, textOf } from '../xml.ts';
import { abstractsOf } from './abstracts.ts';
import { authorsOf } from './authors.ts';
import { datesOf } from './dates.ts';
import { recordIds } from './ids.ts';
import { noticesOf } from './notices.ts';
import { keywordsOf, languageOf, meshOf, substancesOf } from './subjects.ts';

/**
 * A `PubmedArticle` as a citation, as PubMed's page of it reads (dtd.nlm.nih.gov/ncbi/pubmed/out/pubmed_250101.dtd).
 * undefined where it names no PMID.
 */
export function citationOfArticle(record: Element): Citation | undefined {
  const citation = at(record, 'MedlineCitation');
  const article = at(citation, 'Article');
  const data = at(record, 'PubmedData');
  const ids = recordIds(textAt(citation, 'PMID'), [data], article);
  if (!ids.pmid) return undefined;
  if (!article) return bareCitation(ids);
  const journal = at(article, 'Journal');
  const issue = at(journal, 'JournalIssue');
  const { date, printStatus } = datesOf(article, textAt(data, 'PublicationStatus'));
  return {
    ...bareCitation(ids),
    ...withoutGaps({
      title: titleOf(article),
      journal: textAt(journal, 'Title'),
      journalAbbreviation:
        textAt(citation, 'MedlineJournalInfo', 'MedlineTA') || textAt(journal, 'ISOAbbreviation'),
      issn: textAt(journal, 'ISSN'),
      date,
      volume: textAt(issue, 'Volume'),
      issue: textAt(issue, 'Issue'),
      pages: pagesOf(article),
      printStatus,
      language: languageOf(children(article, 'Language').map(textOf)),
    }),
    authors: authorsOf(at(article, 'AuthorList')),
    publicationTypes: children(at(article, 'PublicationTypeList'), 'PublicationType')
      .map(textOf)
      .filter(Boolean),
    mesh: meshOf(citation),
    keywords: keywordsOf(citation),
    substances: substancesOf(citation),
    abstracts: abstractsOf(at(article, 'Abstract'), citation),
    notices: noticesOf(citation),
  };
}

/** Its title without markup and full stop; the original one where PubMed has no translation. */
function titleOf(article: Element): string {
  const title = titleWithoutStop(textAt(article, 'ArticleTitle'));
  const isThere = title !== '' && !/^\[not available\]$/i.test(title);
  return isThere ? title : titleWithoutStop(textAt(article, 'VernacularTitle')) || title;
}

/** `1116-1122`, `026002`: as MEDLINE has them, else from first to last. */
export function pagesOf(parent: Element): string {
  const pages = at(parent, 'Pagination');
  const medline = textAt(pages, 'MedlinePgn');
  if (medline) return medline;
  return [textAt(pages, 'StartPage'), textAt(pages, 'EndPage')].filter(Boolean).join('-');
}

/** A citation without the fields that say nothing. */
export function withoutGaps(facts: Partial<Citation>): Partial<Citation> {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => Boolean(value)));
}
