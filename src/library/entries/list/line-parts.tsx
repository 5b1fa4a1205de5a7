import { printedKey } from '../../../article/printed-key.ts';
import type { ListedEntry } from '../../../search/listed-entry.ts';
import type { StoredTag } from '../../../store/schema.ts';
import { decisionText, statusText } from '../../../ui/choice-text.ts';
import { TagName } from '../../../ui/tag-list.tsx';
import { text } from '../../../ui/text.ts';
import { Marked } from './marked.tsx';
import type { Shows } from './shows.ts';

/** The most authors that a line names. */
const MOST_AUTHORS = 6;

/** What every line is given. */
export interface LineProps {
  entry: ListedEntry;
  shows: Shows;
  /** By their keys. */
  tags: ReadonlyMap<string, StoredTag>;
}

/** The title, or the identifier where none is known. */
export function Title({ entry, shows, id }: Omit<LineProps, 'tags'> & { id: string }) {
  const { title = printedKey(entry.key) } = entry;
  return (
    <span class="line-title" id={id} dir="auto">
      {entry.isRetracted && <RetractedMark />}
      <Marked text={title} marks={shows.marksIn(title)} />
    </span>
  );
}

function RetractedMark() {
  return (
    <>
      <strong class="retracted-mark" dir="auto">
        {text('listRetracted')}
      </strong>{' '}
    </>
  );
}

/** The first authors: `Biswas A, Dey S, et al.` */
export function Authors({ entry: { authors }, shows }: Omit<LineProps, 'tags'>) {
  const named = authors.slice(0, MOST_AUTHORS).join(', ');
  const line = authors.length > MOST_AUTHORS ? text('listEtAl', named) : named;
  return <Marked text={line} marks={shows.marksIn(line, 'author')} />;
}

/** The entry's tags with their colours, as far as the library's tags are known by now; `most` of them. */
export function Tags({ entry: { tagKeys }, tags, most }: Omit<LineProps, 'shows'> & { most: number }) {
  const known = tagKeys.flatMap((key) => tags.get(key) ?? []);
  return (
    <>
      {known.slice(0, most).map(({ key, name, colour }) => (
        <span key={key} class="line-tag" data-colour={colour} title={name}>
          <TagName name={name} />
        </span>
      ))}
      {known.length > most && <span class="line-more">{text('listMoreTags', known.length - most)}</span>}
    </>
  );
}

/** The reading status in a word. */
export function StatusMark({ entry: { status } }: { entry: ListedEntry }) {
  return status ? <span class="choice-mark">{statusText(status)}</span> : null;
}

/** The decision: a sign of its own for each beside the word, so that nobody needs colours to tell them apart. */
export function DecisionMark({ entry: { decision } }: { entry: ListedEntry }) {
  return decision ? (
    <span class="choice-mark" data-decision={decision}>
      {decisionText(decision)}
    </span>
  ) : null;
}

/** One to five stars. */
export function RatingMark({ entry: { rating } }: { entry: ListedEntry }) {
  if (rating === undefined) return null;
  return (
    <span class="rating-mark" role="img" aria-label={text('ratingValue', rating)}>
      {'★'.repeat(rating) + '☆'.repeat(5 - rating)}
    </span>
  );
}
