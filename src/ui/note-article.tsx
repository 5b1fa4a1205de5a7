import { isKnownTime } from '../entry/note-time.ts';
import { listOfOrigin, originName } from '../entry/origin.ts';
import type { NoteView } from '../protocol/messages.ts';
import { day, dayAndTime } from './dates.ts';
import { MarkdownView } from './markdown-view.tsx';
import { text } from './text.ts';

export interface NoteArticleProps {
  note: NoteView;
  /** Absent where notes are only shown. */
  onEdit?: (() => void) | undefined;
  onRemove?: (() => void) | undefined;
}

/** One note as it is read: its text, who wrote it when, and what can be done with it. */
export function NoteArticle({ note, onEdit, onRemove }: NoteArticleProps) {
  return (
    <article class={listOfOrigin(note.origin) ? 'note sent-note' : 'note'} aria-label={labelOf(note)}>
      <MarkdownView tree={note.tree} />
      <footer class="note-foot">
        <span class="note-facts">
          {note.author && <span class="note-author">{note.author}</span>}
          {isKnownTime(note.created) && (
            <time dateTime={new Date(note.created).toISOString()} title={dates(note)}>
              {day(note.created)}
            </time>
          )}
          {note.origin && <span>{text('originFrom', originName(note.origin))}</span>}
          {note.also && <span>{text('originAlso', note.also.map(originName).join(', '))}</span>}
        </span>
        {onEdit && (
          <button type="button" class="quiet" onClick={onEdit}>
            {text('noteEdit')}
          </button>
        )}
        {onRemove && (
          <button type="button" class="quiet" onClick={onRemove}>
            {text('noteRemove')}
          </button>
        )}
      </footer>
    </article>
  );
}

/** A note of a file that names no author is the file's; many files don't say when it was written. */
function labelOf({ author, origin, created }: NoteView): string {
  const by = author || originName(origin) || text('noteAuthorYou');
  return isKnownTime(created) ? text('noteLabel', by, day(created)) : text('noteLabelUndated', by);
}

function dates({ created, modified }: NoteView): string {
  return text('noteDates', dayAndTime(created), dayAndTime(modified));
}
