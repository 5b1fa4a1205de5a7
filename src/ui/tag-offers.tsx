import { useId, useState } from 'preact/hooks';
import type { TagView } from '../protocol/messages.ts';
import { TagName } from './tag-list.tsx';
import { text } from './text.ts';

interface OffersProps {
  onAdd: (name: string) => void;
}

/** The tags with a number key, in the order of their keys. */
export function Favourites({ tags, onAdd }: OffersProps & { tags: readonly TagView[] }) {
  const favourites = tags
    .filter(({ number }) => number !== undefined)
    .sort((a, b) => (a.number ?? 0) - (b.number ?? 0));
  if (favourites.length === 0) return null;
  return (
    <ul class="tags offers" aria-label={text('editorFavourites')}>
      {favourites.map(({ key, name, colour, number = 0 }) => (
        <li key={key}>
          <button
            type="button"
            class="tag"
            data-colour={colour}
            aria-label={text('editorTagOfPage', name)}
            onMouseDown={keepFocus}
            onClick={() => onAdd(name)}
          >
            <NumberKey number={number} />
            <TagName name={name} />
          </button>
        </li>
      ))}
    </ul>
  );
}

/** A tag's number key, as it stands on keyboards. */
export function NumberKey({ number }: { number: number }) {
  return (
    <kbd class="tag-number" title={text('tagNumber', number)}>
      {number}
    </kbd>
  );
}

/** What the page offers as tags, folded until it is asked for; each is added by the user, never by itself. */
export function Suggestions({ names, onAdd }: OffersProps & { names: readonly string[] }) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  if (names.length === 0) return null;
  return (
    <>
      <button
        type="button"
        class="quiet"
        aria-expanded={isOpen}
        aria-controls={id}
        onMouseDown={keepFocus}
        onClick={() => setOpen(!isOpen)}
      >
        {text('editorTagsOfPage', names.length)}
      </button>
      <ul class="tags offers" id={id} hidden={!isOpen}>
        {names.map((name) => (
          <li key={name}>
            <button
              type="button"
              class="tag"
              aria-label={text('editorTagOfPage', name)}
              onMouseDown={keepFocus}
              onClick={() => onAdd(name)}
            >
              <span class="tag-name">{name}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The field keeps the focus: what is typed next belongs there. */
function keepFocus(event: MouseEvent): void {
  event.preventDefault();
}
