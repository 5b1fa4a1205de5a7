import { useEffect, useRef, useState } from 'preact/hooks';
import { draftsFor, dropDraft } from '../../protocol/drafts.ts';
import type { Draft, NoteView } from '../../protocol/messages.ts';
import { orphaned } from '../editing/living-editors.ts';
import type { PageSession } from '../page-session.ts';

interface OpenEditor {
  draft?: Draft;
  /** How often the user asked for it; 0 when it opened by itself. */
  asked: number;
}

/** The notes that stand open for writing, by note id. */
export interface Editors {
  readonly open: ReadonlyMap<string, OpenEditor>;
  edit(note: string): void;
  begin: () => void;
  close(note: string): void;
}

/** Keeps which notes are open for writing, and opens the drafts of earlier visits that never reached the library. */
export function useEditors(session: PageSession): Editors {
  const [open, setOpen] = useState<ReadonlyMap<string, OpenEditor>>(new Map());
  const latest = useRef(open);
  latest.current = open;
  const ask = (note: string) =>
    setOpen((before) => {
      const editor = before.get(note);
      return new Map(before).set(note, { ...editor, asked: (editor?.asked ?? 0) + 1 });
    });
  const put = (note: string, editor: OpenEditor) => setOpen((before) => new Map(before).set(note, editor));

  const answered = session.answer !== undefined;
  useEffect(() => {
    const ids = session.reading.article?.ids;
    if (!answered || !ids) return;
    const restore = async () => {
      const notes = session.answer?.article?.notes ?? [];
      const lost = (await orphanedDrafts(ids, notes)).filter(({ note }) => !latest.current.has(note));
      for (const draft of lost) put(draft.note, { draft, asked: 0 });
    };
    void restore();
  }, [answered]);

  return {
    open,
    edit: ask,
    begin: () => ask(crypto.randomUUID()),
    close: (note) =>
      setOpen((before) => {
        const after = new Map(before);
        after.delete(note);
        return after;
      }),
  };
}

/** The drafts that no living editor is writing; a draft that equals its note is dropped. */
async function orphanedDrafts(ids: Draft['subject']['ids'], notes: readonly NoteView[]): Promise<Draft[]> {
  const drafts = await orphaned(await draftsFor(ids), () => draftsFor(ids));
  const saved = (draft: Draft) => notes.some(({ id, body }) => id === draft.note && body === draft.text);
  await Promise.all(drafts.filter(saved).map(({ note }) => dropDraft(note)));
  return drafts.filter((draft) => !saved(draft));
}
