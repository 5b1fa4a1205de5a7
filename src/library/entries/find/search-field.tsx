import { useEffect, useId, useRef } from 'preact/hooks';
import { isTyping } from '../../../ui/is-typing.ts';
import { text } from '../../../ui/text.ts';
import { SearchHelp } from './search-help.tsx';

export interface SearchFieldProps {
  query: string;
  onQuery: (query: string) => void;
  /** The arrow down leads from here into the list. */
  onDown: () => void;
  /** Pieces that were not understood and are searched for as words. */
  notUnderstood: readonly string[];
}

/** The one field that everything is found by. `/` leads there from anywhere, Escape empties it. */
export function SearchField({ query, onQuery, onDown, notUnderstood }: SearchFieldProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) field.current?.focus(); // `autofocus` is for pages that just load.
    const toField = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
        return;
      event.preventDefault();
      field.current?.focus();
      field.current?.select();
    };
    window.addEventListener('keydown', toField);
    return () => window.removeEventListener('keydown', toField);
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'Escape' && query !== '') onQuery('');
    else if (event.key === 'ArrowDown' || event.key === 'Enter') onDown();
    else return;
    event.preventDefault();
  };
  return (
    <div class="find" role="search">
      <label class="unseen" for={id}>
        {text('findLabel')}
      </label>
      <input
        ref={field}
        id={id}
        class="field"
        type="search"
        autocomplete="off"
        spellcheck={false}
        placeholder={text('findPlaceholder')}
        aria-describedby={`${id}-not`}
        value={query}
        onInput={({ currentTarget }) => onQuery(currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <SearchHelp />
      <p class="not-understood" id={`${id}-not`} role="status">
        {notUnderstood.length > 0 && text('findNotUnderstood', notUnderstood.join(' '))}
      </p>
    </div>
  );
}
