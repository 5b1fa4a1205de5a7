import { useEffect, useRef, useState } from 'preact/hooks';
import { foldTagName, tidyTagName } from '../../entry/tag.ts';
import type { TagView } from '../../protocol/messages.ts';
import { plainKeys } from '../../ui/plain-keys.ts';
import { TagField } from '../../ui/tag-field.tsx';
import { TagList } from '../../ui/tag-list.tsx';
import { text } from '../../ui/text.ts';

export interface KeepAsProps {
  /** The user's own tags, for completion. */
  known: readonly TagView[];
  /** Names of the tags that the articles get. */
  tags: readonly string[];
  onTags: (tags: readonly string[]) => void;
  isToRead: boolean;
  onToRead: (isToRead: boolean) => void;
}

/** What an added article gets: it is in the library once something is kept about it. */
export function KeepAs({ known, tags, onTags, isToRead, onToRead }: KeepAsProps) {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isOpen) box.current?.querySelector('input')?.focus();
  }, [isOpen]);
  const shown = tags.map((name) => {
    const tag = known.find(({ key }) => key === foldTagName(name));
    return {
      key: foldTagName(name),
      name: tag?.name ?? name,
      colour: tag?.colour ?? ('grey' as const),
      origin: '',
    };
  });
  const isChosen = (name: string) => tags.some((one) => foldTagName(one) === foldTagName(name));
  const close = () => {
    // Whoever went on elsewhere is not called back.
    if (box.current?.contains(document.activeElement)) button.current?.focus();
    setOpen(false);
  };
  return (
    <fieldset class="keep-as">
      <legend>{text('addKeepAs')}</legend>
      <label>
        <input
          type="checkbox"
          checked={isToRead}
          onChange={({ currentTarget }) => onToRead(currentTarget.checked)}
        />
        <span>{text('addToRead')}</span>
      </label>
      <div class="add-tags">
        {shown.length > 0 && (
          <TagList
            tags={shown}
            onRemove={({ key }) => onTags(tags.filter((name) => foldTagName(name) !== key))}
          />
        )}
        <button ref={button} type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {text('panelAddTag')}
        </button>
      </div>
      {isOpen && (
        <div ref={box}>
          <TagField
            tags={known.filter(({ name }) => !isChosen(name))}
            listenKeys={plainKeys}
            onAdd={(name) => {
              if (!isChosen(name)) onTags([...tags, tidyTagName(name)]);
              return Promise.resolve(true);
            }}
            onClose={close}
            onAllowPrivate={close}
          />
        </div>
      )}
    </fieldset>
  );
}
