import { useEffect, useState } from 'preact/hooks';
import type { ArticleKey } from '../../article/article-key.ts';
import type { TagOfEntries } from '../../store/read/tags-of-entries.ts';
import type { StoredTag } from '../../store/schema.ts';
import { plainKeys } from '../../ui/plain-keys.ts';
import { printedNumber } from '../../ui/printed-number.ts';
import { Problem } from '../../ui/problem.tsx';
import { TagField } from '../../ui/tag-field.tsx';
import { TagName } from '../../ui/tag-list.tsx';
import { text } from '../../ui/text.ts';

interface AddTagProps {
  read: () => Promise<StoredTag[]>;
  onAdd: (name: string) => void;
  onClose: () => void;
}

/** A tag for all that is selected, typed or chosen. */
export function AddTag({ read, onAdd, onClose }: AddTagProps) {
  const { value: tags = [], error } = useRead(read);
  const add = (name: string) => {
    onAdd(name);
    return Promise.resolve(true);
  };
  return (
    <TagField {...{ tags, error, onClose }} listenKeys={plainKeys} onAdd={add} onAllowPrivate={onClose} />
  );
}

interface RemoveTagProps {
  keys: readonly ArticleKey[];
  read: (keys: readonly ArticleKey[]) => Promise<TagOfEntries[]>;
  onRemove: (tag: StoredTag) => void;
}

/** The tags that are on what is selected, each with how often it is there. */
export function RemoveTag({ keys, read, onRemove }: RemoveTagProps) {
  const { value: tags, error } = useRead(() => read(keys));
  if (error !== undefined) return <Problem error={error} />;
  if (tags?.length === 0) return <p class="quiet-text">{text('actsNoTags')}</p>;
  return (
    <ul class="bar-list">
      {tags?.map(({ tag, entries }) => (
        <li key={tag.key}>
          <button type="button" data-colour={tag.colour} onClick={() => onRemove(tag)}>
            <TagName name={tag.name} /> <span class="bar-count">{printedNumber(entries)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** What is read when the menu opens. */
function useRead<T>(read: () => Promise<T>): { value: T | undefined; error: unknown } {
  const [answer, setAnswer] = useState<{ value?: T; error?: unknown }>({});
  useEffect(
    () =>
      void read().then(
        (value) => setAnswer({ value }),
        (error: unknown) => setAnswer({ error }),
      ),
    [],
  );
  return { value: answer.value, error: answer.error };
}
