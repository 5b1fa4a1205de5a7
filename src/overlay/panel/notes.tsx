import { useEffect, useRef } from 'preact/hooks';
import type { NoteView } from '../../protocol/messages.ts';
import { Icon } from '../../ui/icon.tsx';
import { NoteArticle } from '../../ui/note-article.tsx';
import { text } from '../../ui/text.ts';
import { EditorPlace } from './editor-place.tsx';
import type { Goal } from './goal.ts';
import { focusIfLost, type PartProps } from './tags.tsx';
import type { Editors } from './use-editors.ts';

interface NotesProps extends PartProps {
  editors: Editors;
  goal: Goal | undefined;
}

/** The article's notes, each as it is read or as it is written. */
export function Notes({ session, entry, changes, editors, goal }: NotesProps) {
  const notes = new Map((entry?.notes ?? []).map((note) => [note.id, note]));
  const order = useSteadyOrder([...notes.keys()], [...editors.open.keys()]);
  const part = useRef<HTMLDivElement>(null);
  const closed = useRef<string | undefined>(undefined);

  useEffect(() => {
    if (closed.current === undefined) return;
    const edit = part.current?.querySelector<HTMLElement>(`[data-note="${closed.current}"] button`);
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

  const remove = ({ id }: NoteView) =>
    void changes.change({ type: 'remove-note', note: id }, text('panelNoteRemoved'));
  return (
    <div class="part" ref={part}>
      {order.map((id) => {
        const note = notes.get(id);
        return (
          <div key={id} class="note-place" data-note={id} tabIndex={-1}>
            {editors.open.has(id) ? (
              <EditedNote
                {...{ session, entry, changes, editors, id, note }}
                onClosed={() => (closed.current = id)}
              />
            ) : (
              note && (
                <NoteArticle note={note} onEdit={() => editors.edit(id)} onRemove={() => remove(note)} />
              )
            )}
          </div>
        );
      })}
      <button type="button" class="add" onClick={editors.begin}>
        <Icon name="plus" />
        {text('panelAddNote')}
      </button>
    </div>
  );
}

interface EditedNoteProps extends PartProps {
  editors: Editors;
  id: string;
  note: NoteView | undefined;
  onClosed: () => void;
}

function EditedNote({ session, entry, changes, editors, id, note, onClosed }: EditedNoteProps) {
  const editor = editors.open.get(id);
  const subject = editor?.draft?.subject ?? session.articleSubject();
  if (!editor || !subject) return null;
  return (
    <EditorPlace
      asked={editor.asked}
      draw={(tools, place) =>
        tools.noteEditor(place, {
          subject,
          id,
          note,
          entry: entry?.key,
          draft: editor.draft,
          onSaved: (answer) => {
            const emptied = !answer.entry?.notes.some((kept) => kept.id === id);
            if (emptied) changes.said(text('panelNoteRemoved'), answer.undo);
          },
          onClose: () => {
            editors.close(id);
            onClosed();
            void session.refresh();
          },
        })
      }
    />
  );
}

/**
 * Notes in their order; while something is being written nothing changes places, because an element that is moved loses
 * the focus.
 */
function useSteadyOrder(notes: readonly string[], edited: readonly string[]): readonly string[] {
  const order = useRef<readonly string[]>([]);
  if (edited.length === 0) return (order.current = notes);
  const all = new Set([...notes, ...edited]);
  const before = order.current.filter((id) => all.has(id));
  return (order.current = [...before, ...[...all].filter((id) => !before.includes(id))]);
}
