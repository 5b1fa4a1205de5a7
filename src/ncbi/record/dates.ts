import type { PublicationDate } from '../../article/citation.ts';
import { parsePublicationDate } from '../../article/publication-date.ts';
import { at, children, textAt } from '../xml.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/**
 * The date of an `Article`, and what PubMed prints beside it, by `PubModel` (nlm.nih.gov/bsd/licensee/
 * elements_article_source.html): who came out in print first has `Epub 2023 Oct 26`, who came out online first is dated
 * by that, with `eCollection 2023` or `Print 2023 Jun`.
 */
export function datesOf(
  article: Element,
  publicationStatus: string,
): { date: PublicationDate | undefined; printStatus: string } {
  const issue = dateText(at(article, 'Journal', 'JournalIssue', 'PubDate'));
  const online = children(article, 'ArticleDate').find(
    (one) => one.getAttribute('DateType') === 'Electronic',
  );
  const epub = dateText(online);
  const model = article.getAttribute('PubModel') ?? '';
  const onlineFirst = /^Electronic-/.test(model) && epub !== '';
  const date = parsePublicationDate(onlineFirst ? epub : issue || epub);
  if (publicationStatus === 'aheadofprint') return { date, printStatus: 'Online ahead of print' };
  if (onlineFirst) {
    const later = model === 'Electronic-eCollection' ? 'eCollection' : 'Print';
    return { date, printStatus: issue ? `${later} ${issue}` : '' };
  }
  return { date, printStatus: model === 'Print-Electronic' && epub && issue ? `Epub ${epub}` : '' };
}

/** A date's parts as PubMed prints them: `2018 Jun 28`, `2018 Summer`, `1998 Dec-1999 Jan`. */
export function dateText(date: Element | undefined): string {
  const medline = textAt(date, 'MedlineDate');
  if (medline) return medline;
  const month = textAt(date, 'Month');
  const day = textAt(date, 'Day').replace(/^0/, '');
  const parts = [textAt(date, 'Year'), textAt(date, 'Season') || monthName(month), day];
  return parts.filter(Boolean).join(' ');
}

/** `06` and `Jun` are both printed as `Jun`. */
function monthName(month: string): string {
  return MONTHS[Number(month) - 1] ?? month;
}
