import type { ArticleKey } from '../../article/article-key.ts';
import type { LibraryDb } from '../schema.ts';
import { citationOf } from './joined-citation.ts';

/** What a picture prints of an article beside its title; absent where no page said it. */
export interface PrintedFacts {
  readonly year: number | undefined;
  /** Counts from 1. */
  readonly month: number | undefined;
  /** The first author's family name, as "Biswas", or a group's name. */
  readonly author: string | undefined;
}

/** The facts of these entries' citations; those without a citation are not in the answer. */
export async function readPrintedFacts(
  db: LibraryDb,
  keys: readonly ArticleKey[],
): Promise<Map<ArticleKey, PrintedFacts>> {
  const transaction = db.transaction(['entries', 'citations'], 'readonly');
  const [entries, citations] = [transaction.objectStore('entries'), transaction.objectStore('citations')];
  const found = new Map<ArticleKey, PrintedFacts>();
  await Promise.all(
    keys.map(async (key) => {
      const entry = await entries.get(key);
      const row = await citationOf(citations, entry ?? { key, joined: [] });
      if (!row) return;
      const { date, authors } = row.citation;
      found.set(key, { year: date?.year, month: date?.month, author: familyName(authors[0]) });
    }),
  );
  return found;
}

/** PubMed abbreviates given names to initials behind the family name: "van der Berg AB Jr", say. */
function familyName(author: { name: string; group?: boolean | undefined } | undefined): string | undefined {
  if (!author || author.group === true) return author?.name;
  return author.name.replace(/(?: \p{Lu}{1,4})?(?: (?:Jr|Sr|\d?(?:st|nd|rd|th)))?$/u, '');
}
