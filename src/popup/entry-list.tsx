import { articleAddress } from '../article/article-address.ts';
import type { StoredEntry } from '../store/schema.ts';
import { day } from '../ui/dates.ts';
import { TagName } from '../ui/tag-list.tsx';
import { text } from '../ui/text.ts';
import { excerptOf } from './excerpt-of.ts';

/** The most tags on one line. */
const MOST_TAGS = 3;

export interface EntryListProps {
  label: string;
  entries: readonly StoredEntry[];
  /** What they were found by. */
  words?: string;
  /** Opens it in the tab; with a modifier key the browser opens a new one itself. */
  onOpen: (address: string) => void;
}

/** Entries, each with the way to its article. */
export function EntryList({ label, entries, words, onOpen }: EntryListProps) {
  return (
    <ul class="entries" aria-label={label}>
      {entries.map((entry) => (
        <li key={entry.key}>
          <EntryLine entry={entry} words={words} onOpen={onOpen} />
        </li>
      ))}
    </ul>
  );
}

function EntryLine({
  entry,
  words,
  onOpen,
}: Pick<EntryListProps, 'onOpen'> & { entry: StoredEntry; words: string | undefined }) {
  const { key, ids, title = key, tags, notes, modified } = entry;
  const address = articleAddress(ids);
  const open = (event: MouseEvent) => {
    if (address === undefined || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    onOpen(address);
  };
  const count = notes.length;
  const excerpt = excerptOf(entry, words);
  return (
    <>
      <a href={address} dir="auto" onClick={open}>
        {title}
      </a>
      {excerpt !== undefined && (
        <p class="entry-note" dir="auto">
          {excerpt}
        </p>
      )}
      <p class="entry-facts">
        {tags.slice(0, MOST_TAGS).map((tag) => (
          <span key={tag.key} class="entry-tag" data-colour={tag.colour}>
            <TagName name={tag.name} />
          </span>
        ))}
        {tags.length > MOST_TAGS && <span>{text('cardMore', tags.length - MOST_TAGS)}</span>}
        {count > 0 && <span>{count === 1 ? text('panelNote') : text('panelNotes', count)}</span>}
        <time dateTime={new Date(modified).toISOString()}>{day(modified)}</time>
      </p>
    </>
  );
}
