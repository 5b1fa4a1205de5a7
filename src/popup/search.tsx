import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { FoundEntries } from '../store/read/search-entries.ts';
import { Problem } from '../ui/problem.tsx';
import { text } from '../ui/text.ts';
import { EntryList } from './entry-list.tsx';
import type { PopupLibrary } from './library.ts';

export interface SearchFieldProps {
  words: string;
  onWords: (words: string) => void;
  onFocus: () => void;
}

/** The field that searches the library. */
export function SearchField({ words, onWords, onFocus }: SearchFieldProps) {
  const id = useId();
  return (
    <div class="search" role="search">
      <label class="unseen" for={id}>
        {text('popupSearch')}
      </label>
      <input
        id={id}
        class="field"
        type="search"
        autocomplete="off"
        spellcheck={false}
        placeholder={text('popupSearch')}
        value={words}
        onFocus={onFocus}
        onInput={({ currentTarget }) => onWords(currentTarget.value)}
      />
    </div>
  );
}

export interface FoundProps {
  words: string;
  find: PopupLibrary['find'];
  onOpen: (address: string) => void;
}

/** What the words find, as they are typed. */
export function Found({ words, find, onOpen }: FoundProps) {
  const [found, setFound] = useState<FoundEntries>();
  const [error, setError] = useState<unknown>();
  const asked = useRef(0);
  const search = () => {
    const now = ++asked.current;
    const isLatest = () => now === asked.current; // More was typed meanwhile otherwise.
    find(words).then(
      (entries) => {
        if (!isLatest()) return;
        setFound(entries);
        setError(undefined);
      },
      (reason: unknown) => isLatest() && setError(reason),
    );
  };
  useEffect(search, [words]);
  if (error !== undefined) return <Problem error={error} onRetry={search} />;
  return (
    <>
      <p class="quiet-text found" role="status">
        {found && countText(found)}
      </p>
      {found && (
        <EntryList label={text('popupFound')} entries={found.entries} words={words} onOpen={onOpen} />
      )}
    </>
  );
}

function countText({ entries, count }: FoundEntries): string {
  if (count === 0) return text('popupFoundNothing');
  if (count > entries.length) return text('popupFoundFirst', entries.length, count);
  return count === 1 ? text('popupFoundOne') : text('popupFoundAll', count);
}
