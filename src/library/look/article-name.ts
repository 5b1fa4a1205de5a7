import type { EntryFacts } from '../../store/read/entry-facts.ts';
import type { PrintedFacts } from '../../store/read/printed-facts.ts';

/** What an article is called where there is little room: "Biswas 2021", else its title, else its identifier. */
export function articleName(
  { key, title }: Pick<EntryFacts, 'key' | 'title'>,
  printed?: PrintedFacts,
): string {
  const { author, year } = printed ?? {};
  if (author !== undefined) return year === undefined ? author : `${author} ${year}`;
  return title ?? key.slice(key.indexOf(':') + 1);
}
