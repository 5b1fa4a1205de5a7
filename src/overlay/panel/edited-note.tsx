import type { NoteView } from '../../protocol/messages.ts';
import { text } from '../../ui/text.ts';
import { EditorPlace } from './editor-place.tsx';
import type { PartProps } from './tags.tsx';
import type { Editors } from './use-editors.ts';

interface EditedNoteProps extends PartProps {
  editors: Editors;
  id: string;
  note: NoteView | undefined;
  onClosed: () => void;
}

/** A note that is being written. */
export function EditedNote({ session, entry, changes, editors, id, note, onClosed }: EditedNoteProps) {
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
            changes.heard(answer);
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
