import { useEffect, useRef } from 'preact/hooks';
import { articleAddress } from '../../article/article-address.ts';
import { Icon } from '../../ui/icon.tsx';
import { NoteArticle } from '../../ui/note-article.tsx';
import { text } from '../../ui/text.ts';
import type { Goal } from './goal.ts';
import { EditedNote } from './edited-note.tsx';
import { QuoteOf } from './quote-of-note.tsx';
import { focusIfLost, type PartProps } from './tags.tsx';
import type { Editors } from './use-editors.ts';
import { useLost } from './use-lost.ts';
import { useNoteGroups } from './use-note-groups.ts';

interface NotesProps extends PartProps {
  editors: Editors;
  goal: Goal | undefined;
}

/** The article's notes, each as it is read or as it is written. */
export function Notes({ session, entry, changes, editors, goal }: NotesProps) {
  const kept = entry?.notes ?? [];
  const notes = new Map(kept.map((note) => [note.id, note]));
  const onPage = useLost(session, kept);
  const groups = useNoteGroups(kept, [...editors.open.keys()], onPage);
  const part = useRef<HTMLDivElement>(null);
  const { pmcid } = session.reading.ids ?? {};
  const fullText = pmcid && articleAddress({ pmcid });
  const closed = useRef<string | undefined>(undefined);

  useEffect(() => {
    if (closed.current === undefined) return;
    const edit = part.current?.querySelector<HTMLElement>(
      `[data-note="${closed.current}"] .note-foot button`,
    );
    focusIfLost(edit ?? part.current?.querySelector<HTMLElement>('.add'));
    closed.current = undefined;
  });

  const reached = useRef<Goal>(undefined);
  useEffect(() => {
    if (!goal || reached.current === goal) return;
    if (goal.what === 'new-note') editors.begin();
    else if (typeof goal.what === 'object') {
      const { note, write } = goal.what;
      if (!notes.has(note)) return; // The library has not said so yet.
      if (write) editors.edit(note);
      else part.current?.querySelector<HTMLElement>(`[data-note="${note}"]`)?.focus();
    }
    reached.current = goal;
  });

  const place = (id: string) => {
    const note = notes.get(id);
    return (
      <div key={id} class="note-place" data-note={id} tabIndex={-1}>
        {note?.quote && (
          <QuoteOf {...{ session, changes, note, quote: note.quote }} isHere={!onPage.lost.has(id)} />
        )}
        {editors.open.has(id) ? (
          <EditedNote
            {...{ session, entry, changes, editors, id, note }}
            onClosed={() => (closed.current = id)}
          />
        ) : (
          note && (
            <NoteArticle
              note={note}
              onEdit={() => editors.edit(id)}
              onRemove={() =>
                void changes.change(
                  { type: 'remove-note', note: id },
                  text(note.quote ? 'highlightRemoved' : 'panelNoteRemoved'),
                )
              }
            />
          )
        )}
      </div>
    );
  };
  return (
    <div class="part" ref={part}>
      {groups.here.map(place)}
      <button type="button" class="add" onClick={editors.begin}>
        <Icon name="plus" />
        {text('panelAddNote')}
      </button>
      {groups['full-text'].length > 0 && (
        <section class="elsewhere" aria-label={text('quotesInFullText')}>
          <h3 class="label">
            {fullText ? <a href={fullText}>{text('quotesInFullText')}</a> : text('quotesInFullText')}
          </h3>
          {groups['full-text'].map(place)}
        </section>
      )}
      {groups.lost.length > 0 && (
        <section class="elsewhere" aria-label={text('quotesLost')}>
          <h3 class="label">{text('quotesLost')}</h3>
          {groups.lost.map(place)}
        </section>
      )}
    </div>
  );
}
