import type { NamedArticle } from '../../import/importing.ts';
import { text } from '../../ui/text.ts';

/** An article's title, authors and year, as a file or the library has them. */
export function NamedArticleLines({ article: { title, authors, year } }: { article: NamedArticle }) {
  return (
    <>
      <span class="import-title">{title ?? text('importUntitled')}</span>
      <span class="import-place">{[authors, year].filter(Boolean).join(' · ')}</span>
    </>
  );
}
