import type { Draft } from '../../protocol/messages.ts';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { AppError } from '../../lib/app-error.ts';
import { ask } from '../../protocol/ask.ts';
import { dropDraft, keepDraft } from '../../protocol/drafts.ts';
import { mayWriteHere } from '../../protocol/private-window.ts';
import { NoteEditor, type SaveState } from '../../ui/note-editor.tsx';
import { Problem } from '../../ui/problem.tsx';
import { onKeys } from '../key-guard.ts';
import { holdNote } from './living-editors.ts';
import { NoteSaver, type SaverWorld } from './note-saver.ts';
import { type NoteStart, noteStart } from './note-start.ts';
import type { NoteEditorOptions } from './tools.ts';

interface NoteEditingProps extends NoteEditorOptions {
  /** Whether the library lacks some of the text. */
  onUnsaved: (unsaved: boolean) => void;
  onReady: (field: HTMLElement) => void;
}

/** A note editor that reads from and saves to the library. */
export function NoteEditing(props: NoteEditingProps) {
  const [start, setStart] = useState<NoteStart | { error: unknown }>();
  const begin = () => void noteStart(props).then(setStart, (error: unknown) => setStart({ error }));
  useEffect(begin, []);
  if (!start) return null;
  if ('error' in start) return <Problem error={start.error} onRetry={begin} />;
  return <SavingEditor {...props} start={start} />;
}

function SavingEditor({ start, ...props }: NoteEditingProps & { start: NoteStart }) {
  const restored = props.draft !== undefined;
  const [state, setState] = useState<SaveState>({ kind: 'untouched' });
  const [closing, setClosing] = useState(false);
  const saver = useMemo(
    () => new NoteSaver(start.draft, start.saved, world(props, start.draft, setState)),
    [],
  );

  useEffect(() => {
    const drawn = new AbortController();
    const { signal } = drawn;
    const flush = () => void saver.flush();
    holdNote(start.draft.note, signal);
    window.addEventListener('pagehide', flush, { signal });
    document.addEventListener('visibilitychange', flush, { signal });
    if (restored) saver.typed(start.draft.text);
    return () => {
      drawn.abort();
      saver.stop();
      flush();
    };
  }, []);

  const done = async () => {
    setClosing(true);
    if (await saver.finish()) props.onClose();
    else setClosing(false);
  };
  const allow = async () => {
    try {
      await ask('allow-private', {});
      await saver.flush();
    } catch (error) {
      setState({ kind: 'failed', error });
    }
  };
  return (
    <NoteEditor
      initial={start.draft.text}
      restored={restored}
      state={state}
      isClosing={closing}
      listenKeys={onKeys}
      onReady={props.onReady}
      onText={(text) => saver.typed(text)}
      onLeave={() => void saver.flush()}
      onDone={() => void done()}
      onRetry={() => void saver.flush()}
      onAllowPrivate={() => void allow()}
    />
  );
}

function world(props: NoteEditingProps, draft: Draft, onState: (state: SaveState) => void): SaverWorld {
  return {
    keepsEmpty: props.note?.quote !== undefined,
    write: (change) => ask('write', { subject: draft.subject, change }),
    keepDraft: async (now) => {
      if (!mayWriteHere())
        throw new AppError('private-window', 'Nothing is kept in this private window yet.');
      await keepDraft(now);
    },
    dropDraft,
    onState,
    onUnsaved: props.onUnsaved,
    onSaved: props.onSaved,
  };
}
