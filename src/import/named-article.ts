import type { Citation } from '../article/citation.ts';
import type { NamedArticle } from './importing.ts';

/** As many authors tell whose article it is. */
const SHOWN = 3;
/** A longer title, from a file that has anything there, is cut. */
const LONGEST = 300;

/** An article by what people know it by. */
export function namedArticle({
  title,
  authors,
  date,
}: Pick<Citation, 'title' | 'authors' | 'date'>): NamedArticle {
  const names = authors.slice(0, SHOWN).map(({ name }) => name);
  return {
    title: title?.slice(0, LONGEST),
    authors: [...names, ...(authors.length > SHOWN ? ['et al.'] : [])].join(', ').slice(0, LONGEST),
    year: date?.year,
  };
}

/** The address of a search on PubMed for an article of which no identifier is known. */
export function pubmedSearch({ title, authors, journal, date }: Citation): string {
  const [first] = authors;
  const words = title === undefined ? [first?.name, journal, date?.year] : [title, first?.name];
  const term = words.filter(Boolean).join(' ').slice(0, LONGEST).toWellFormed();
  return `https://pubmed.ncbi.nlm.nih.gov/?term=${encodeURIComponent(term)}`;
}
