import { titleWithoutStop } from '../../article/journal-citation.ts';

/** The article's title in a page's: `A title. - PubMed` → `A title`. */
export function titleOfPage(title: string): string | undefined {
  const plain = title
    .replace(/\s+/g, ' ')
    .replace(/ [-–—|] (?:PubMed|PubMed Central|PMC|NCBI|Europe PMC)(?: - NCBI| - NIH)?\s*$/, '')
    .trim();
  return titleWithoutStop(plain) || undefined;
}

/** When an annotation says it was made, in milliseconds since 1970; undefined where that is no date. */
export function timeOf(text: string | undefined): number | undefined {
  const time = Date.parse(text ?? '');
  return Number.isFinite(time) && time >= 0 ? time : undefined;
}
