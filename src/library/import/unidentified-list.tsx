import { useState } from 'preact/hooks';
import type { ImportPreview } from '../../import/importing.ts';
import { printedNumber } from '../../ui/printed-number.ts';
import { text } from '../../ui/text.ts';
import { NamedArticleLines } from './named-article-lines.tsx';
import { SearchLink } from './search-link.tsx';

/** As many are drawn at a time. */
const MANY = 100;

/** Records that nothing identifies, each with a search that may find it on PubMed; nothing where there is none. */
export function UnidentifiedList({ count, first }: ImportPreview['unidentified']) {
  const [shown, setShown] = useState(MANY);
  if (count === 0) return null;
  const left = first.length - shown;
  return (
    <details class="import-list">
      <summary>{text('importUnidentified', printedNumber(count))}</summary>
      <p class="quiet-text">{text('importUnidentifiedWhy')}</p>
      <ul>
        {first.slice(0, shown).map(({ search, line, ...article }, at) => (
          <li key={at}>
            <NamedArticleLines article={article} />
            {line !== undefined && (
              <span class="quiet-text">{text('addLineNumber', printedNumber(line))} · </span>
            )}
            <SearchLink search={search} called={article.title ?? article.authors} />
          </li>
        ))}
      </ul>
      {left > 0 && (
        <button type="button" onClick={() => setShown(shown + MANY)}>
          {text('addShowMore', printedNumber(Math.min(left, MANY)))}
        </button>
      )}
      {left <= 0 && count > first.length && (
        <p>{text('restoreMoreTexts', printedNumber(count - first.length))}</p>
      )}
    </details>
  );
}
