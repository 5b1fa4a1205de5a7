import type { ImportPreview } from '../../import/importing.ts';
import { printedNumber } from '../../ui/printed-number.ts';
import { text } from '../../ui/text.ts';
import { NamedArticleLines } from './named-article-lines.tsx';
import { SearchLink } from './search-link.tsx';

/** Records that nothing identifies, each with a search that may find it on PubMed; nothing where there is none. */
export function UnidentifiedList({ count, first }: ImportPreview['unidentified']) {
  if (count === 0) return null;
  return (
    <details class="import-list">
      <summary>{text('importUnidentified', printedNumber(count))}</summary>
      <p class="quiet-text">{text('importUnidentifiedWhy')}</p>
      <ul>
        {first.map(({ search, line, ...article }, at) => (
          <li key={at}>
            <NamedArticleLines article={article} />
            {line !== undefined && (
              <span class="quiet-text">{text('addLineNumber', printedNumber(line))} · </span>
            )}
            <SearchLink search={search} called={article.title ?? article.authors} />
          </li>
        ))}
      </ul>
      {count > first.length && <p>{text('restoreMoreTexts', printedNumber(count - first.length))}</p>}
    </details>
  );
}
