import { useId, useRef, useState } from 'preact/hooks';
import { tidyTagName } from '../entry/tag.ts';
import type { TagView } from '../protocol/messages.ts';
import type { ListenKeys } from './listen-keys.ts';
import { Problem } from './problem.tsx';
import { TagName } from './tag-list.tsx';
import { nextSegment, tagMatches } from './tag-matches.ts';
import { Favourites, NumberKey, Suggestions } from './tag-offers.tsx';
import { text } from './text.ts';
import { useKeys } from './use-keys.ts';

export interface TagFieldProps {
  /** The user's own tags that can be chosen. */
  tags: readonly TagView[];
  /** Names that the page offers. */
  suggestions?: readonly string[];
  /** Why the last tag is not in the library. */
  error?: unknown;
  listenKeys: ListenKeys;
  /** Resolves to whether the tag is in the library now. */
  onAdd: (name: string) => Promise<boolean>;
  onClose: () => void;
  onAllowPrivate: () => void;
  /** Goes to the tag manager. */
  onManage?: (() => void) | undefined;
}

/**
 * A tag is typed or chosen: the combobox of the ARIA Authoring Practices 1.2, "editable combobox with list
 * autocomplete, manual selection". Enter takes what is typed unless an option was reached with the arrows; the right
 * arrow takes one more segment of that option's path. Below it are the tags with a number key, and what the page offers.
 */
export function TagField(props: TagFieldProps) {
  const { tags, suggestions = [], error, listenKeys, onAdd, onClose, onAllowPrivate, onManage } = props;
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(-1);
  const [open, setOpen] = useState(true);
  const field = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  const matches = tagMatches(tags, typed);
  const options = matches.tags.map(({ name }) => name);
  if (matches.isNew) options.push(tidyTagName(typed));
  const shown = open && options.length > 0;

  const add = async (written: string) => {
    const name = written.replace(/\/+\s*$/, ''); // A path that ends open.
    if (tidyTagName(name) === '') return;
    field.current?.focus();
    if (!(await onAdd(name))) return;
    if (field.current) field.current.value = '';
    setTyped('');
    setActive(-1);
  };
  const move = (to: number) => {
    if (options.length === 0) return;
    setOpen(true);
    setActive((to + options.length) % options.length);
  };
  const complete = () => {
    const input = field.current;
    const isAtEnd = input?.selectionStart === typed.length && input.selectionEnd === typed.length;
    const next = shown && isAtEnd && nextSegment(options[active] ?? '', typed);
    if (!input || !next || next === typed) return false;
    input.value = next;
    setTyped(next);
    setActive(-1);
    return true;
  };
  const actions = new Map<string, () => unknown>([
    ['ArrowRight', complete],
    ['ArrowDown', () => move(active + 1)],
    ['ArrowUp', () => move(active < 0 ? -1 : active - 1)],
    ['Enter', () => void add((shown && options[active]) || typed)],
    ['Escape', () => (shown && typed !== '' ? setOpen(false) : onClose())],
  ]);
  useKeys(field, listenKeys, (event) => {
    const action = actions.get(event.key);
    if (!action || event.altKey || event.ctrlKey || event.metaKey) return;
    if (action() !== false) event.preventDefault();
  });
  useKeys(box, listenKeys, (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    onClose();
  });
  const left = () => {
    // Not at once: what is below would move away from under the pointer that is about to press it.
    setTimeout(() => {
      const stillHere = box.current?.matches(':focus-within') ?? true;
      if (!stillHere && field.current?.value === '') onClose();
    }, 200);
  };

  return (
    <div class="tag-field" ref={box} onFocusOut={left}>
      <input
        ref={field}
        class="field"
        type="text"
        role="combobox"
        aria-label={text('editorTag')}
        aria-autocomplete="list"
        aria-expanded={shown}
        aria-controls={`${id}-list`}
        aria-activedescendant={shown && active >= 0 ? `${id}-${active}` : undefined}
        placeholder={text('editorTagPlaceholder')}
        autocomplete="off"
        spellcheck={false}
        maxLength={200}
        onInput={({ currentTarget }) => {
          setTyped(currentTarget.value);
          setActive(-1);
          setOpen(true);
        }}
      />
      <ul class="options" role="listbox" id={`${id}-list`} aria-label={text('editorTags')} hidden={!shown}>
        {options.map((name, at) => {
          const tag = matches.tags[at];
          return (
            <li
              key={name}
              id={`${id}-${at}`}
              role="option"
              aria-selected={at === active}
              data-colour={tag?.colour}
              onMouseDown={(event) => event.preventDefault()} // The field keeps the focus.
              onClick={() => void add(name)}
            >
              {tag ? <TagName name={name} /> : text('editorTagNew', name)}
              {tag?.number !== undefined && <NumberKey number={tag.number} />}
              {tag && <span class="option-count">{tag.count}</span>}
            </li>
          );
        })}
      </ul>
      <Favourites tags={tags} onAdd={(name) => void add(name)} />
      <div class="tag-ways">
        <Suggestions names={suggestions} onAdd={(name) => void add(name)} />
        {onManage && (
          <button type="button" class="quiet" onClick={onManage}>
            {text('tagsManage')}
          </button>
        )}
      </div>
      {error !== undefined && (
        <Problem error={error} onRetry={() => void add(typed)} onAllowPrivate={onAllowPrivate} />
      )}
    </div>
  );
}
