import { TagName } from '../../ui/tag-list.tsx';
import { printedNumber } from '../../ui/printed-number.ts';
import { text } from '../../ui/text.ts';
import { fragmentOf, searchPath } from '../address.ts';
import { tagQuery } from '../look/tag-names.ts';
import type { Findings } from './use-findings.ts';

export interface TagsOnceProps extends Pick<Findings, 'usedOnce' | 'similar'> {
  isBusy: boolean;
  onMerge: (tag: string, name: string, into: string, intoName: string) => void;
}

/** How many without a similar tag are listed: the tag manager lists all. */
const MOST = 50;

/** Tags that are on one article: those that look like another tag first, with a button that merges them. */
export function TagsOnce({ usedOnce, similar, isBusy, onMerge }: TagsOnceProps) {
  const alike = usedOnce.filter(({ key }) => similar.has(key));
  const others = usedOnce.filter(({ key }) => !similar.has(key));
  return (
    <section>
      <h3>{text('tidyTags', printedNumber(usedOnce.length))}</h3>
      <ul class="tidy-list">
        {alike.map(({ key, name }) => {
          const other = similar.get(key);
          return (
            other && (
              <li key={key}>
                <span>
                  <TagLink name={name} /> <span class="quiet-text">{text('tidySimilarTo')}</span>{' '}
                  <TagLink name={other.name} />
                </span>
                <button
                  type="button"
                  disabled={isBusy}
                  aria-label={text('tidyMergeTag', name, other.name)}
                  onClick={() => onMerge(key, name, other.key, other.name)}
                >
                  {text('tagsMergeDo')}
                </button>
              </li>
            )
          );
        })}
      </ul>
      {others.length > 0 && (
        <ul class="tags" aria-label={text('tidyOtherTags')}>
          {others.slice(0, MOST).map(({ key, name }) => (
            <li key={key}>
              <TagLink name={name} />
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href="/tags.html">{text('tidyAllTags')}</a>
      </p>
    </section>
  );
}

function TagLink({ name }: { name: string }) {
  return (
    <a class="tag" href={fragmentOf({ view: 'entries', path: searchPath(tagQuery([name])) })}>
      <TagName name={name} />
    </a>
  );
}
