import type { EntryTag } from '../entry/entry.ts';
import { originName, originsOf } from '../entry/origin.ts';
import { text } from './text.ts';

export interface TagListProps {
  tags: readonly EntryTag[];
  /** Absent where tags are only shown. */
  onRemove?: ((tag: EntryTag) => void) | undefined;
}

/** An entry's tags, each with its colour and its name. */
export function TagList({ tags, onRemove }: TagListProps) {
  return (
    <ul class="tags" aria-label={text('tagsLabel')}>
      {tags.map((tag) => (
        <li key={tag.key}>
          <TagChip tag={tag} onRemove={onRemove && (() => onRemove(tag))} />
        </li>
      ))}
    </ul>
  );
}

/** One tag: a square of its colour, the parents of a nested name quieter than its last part. */
function TagChip({ tag, onRemove }: { tag: EntryTag; onRemove?: (() => void) | undefined }) {
  return (
    <span
      class="tag"
      data-colour={tag.colour}
      title={tag.origin && text('originFrom', originsOf(tag).map(originName).join(', '))}
    >
      <TagName name={tag.name} />
      {onRemove && (
        <button type="button" class="tag-remove" aria-label={text('tagRemove', tag.name)} onClick={onRemove}>
          <svg viewBox="0 0 8 8" aria-hidden="true">
            <path d="M1 1l6 6M7 1l-6 6" />
          </svg>
        </button>
      )}
    </span>
  );
}

/** The colour's square and the name, for chips and for lists of tags; stands in an element with `data-colour`. */
export function TagName({ name }: { name: string }) {
  const lastPart = name.lastIndexOf('/') + 1;
  return (
    <>
      <span class="tag-colour" aria-hidden="true" />
      <span class="tag-name">
        {lastPart > 0 && <span class="tag-parents">{name.slice(0, lastPart)}</span>}
        {name.slice(lastPart)}
      </span>
    </>
  );
}
