import { useLayoutEffect, useRef } from 'preact/hooks';
import { clock } from './dates.ts';
import { errorCode } from './error-text.ts';
import { Icon, type IconName } from './icon.tsx';
import type { ListenKeys } from './listen-keys.ts';
import { bold, link, list, type TextEdit } from './markdown-edit.ts';
import { Problem } from './problem.tsx';
import { text, type TextKey } from './text.ts';
import { useKeys } from './use-keys.ts';

/** Where the typed text is: nothing typed yet, on its way, in the library since `at`, or not there, and why. */
export type SaveState =
  | { kind: 'untouched' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: number }
  | { kind: 'failed'; error: unknown };

export interface NoteEditorProps {
  /** What the field begins with; from then on the field is the user's. */
  initial: string;
  /** The text is from an earlier visit that never reached the library. */
  restored: boolean;
  state: SaveState;
  /** The user is done, and the last of it is being saved: what is typed by now is meant for the page. */
  isClosing: boolean;
  listenKeys: ListenKeys;
  /** The field is drawn: whoever wants the focus there may give it. */
  onReady?: ((field: HTMLElement) => void) | undefined;
  onText: (text: string) => void;
  onLeave: () => void;
  onDone: () => void;
  onRetry: () => void;
  onAllowPrivate: () => void;
}

const TOOLS: { icon: IconName; label: TextKey; edit: typeof bold }[] = [
  { icon: 'bold', label: 'editorBold', edit: bold },
  { icon: 'list', label: 'editorList', edit: list },
  { icon: 'link', label: 'editorLink', edit: link },
];

/** The field that a note is written in. It never touches what the user types; Ctrl+Z is the browser's own. */
export function NoteEditor(props: NoteEditorProps) {
  const { initial, state } = props;
  const box = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const gone = state.kind === 'failed' && errorCode(state.error) === 'context-invalidated';

  useLayoutEffect(() => {
    if (!field.current) return;
    field.current.value = initial; // Once: a controlled field would lose the browser's own undo.
    field.current.setSelectionRange(initial.length, initial.length);
    fitHeight(field.current);
    props.onReady?.(field.current);
  }, []);

  useKeys(box, props.listenKeys, (event) => {
    const done = event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey));
    if (!done) return;
    event.preventDefault();
    props.onDone();
  });

  const changed = () => {
    if (!field.current) return;
    fitHeight(field.current);
    props.onText(field.current.value);
  };
  const apply = (edit: typeof bold) => {
    if (field.current && replaceText(field.current, edit)) changed();
  };
  const left = ({ relatedTarget }: FocusEvent) => {
    if (!(relatedTarget instanceof Node && box.current?.contains(relatedTarget))) props.onLeave();
  };

  return (
    <div class="editor" ref={box} onFocusOut={left}>
      {props.restored && <p class="editor-restored">{text('editorRestored')}</p>}
      <textarea
        ref={field}
        class="field editor-field"
        dir="auto"
        aria-label={text('editorNote')}
        placeholder={text('editorPlaceholder')}
        rows={4}
        readOnly={gone || props.isClosing}
        onInput={changed}
      />
      <div class="editor-bar">
        {!gone &&
          TOOLS.map(({ icon, label, edit }) => (
            <button
              type="button"
              class="icon-button"
              title={text(label)}
              aria-label={text(label)}
              onClick={() => apply(edit)}
            >
              <Icon name={icon} />
            </button>
          ))}
        <span class="editor-state">{stateText(state)}</span>
        {gone ? (
          <button type="button" onClick={() => void copyAll(field.current)}>
            {text('editorCopy')}
          </button>
        ) : (
          <button type="button" class="primary" onClick={props.onDone}>
            {text('editorDone')}
          </button>
        )}
      </div>
      {state.kind === 'failed' && (
        <Problem error={state.error} onRetry={props.onRetry} onAllowPrivate={props.onAllowPrivate} />
      )}
    </div>
  );
}

function stateText(state: SaveState): string {
  if (state.kind === 'untouched') return '';
  if (state.kind === 'saving') return text('editorSaving');
  return state.kind === 'saved' ? text('editorSaved', clock(state.at)) : text('editorNotSaved');
}

/**
 * Through `execCommand`, old as it is: it is the only edit that the browser's own undo knows of, and it fires `input`.
 * Where it does nothing, the text is set directly. Returns whether the caller has to say that the text changed.
 */
function replaceText(field: HTMLTextAreaElement, edit: typeof bold): boolean {
  const { from, to, insert, select }: TextEdit = edit(field.value, field.selectionStart, field.selectionEnd);
  field.focus();
  field.setSelectionRange(from, to);
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else keeps undo whole
  const done = document.execCommand('insertText', false, insert);
  if (!done) field.setRangeText(insert, from, to);
  field.setSelectionRange(...select);
  return !done;
}

/** The field grows with its text; how far is the style sheet's business. */
function fitHeight(field: HTMLTextAreaElement): void {
  field.style.height = 'auto';
  field.style.height = `${field.scrollHeight + field.offsetHeight - field.clientHeight}px`;
}

async function copyAll(field: HTMLTextAreaElement | null): Promise<void> {
  if (!field) return;
  field.select();
  await navigator.clipboard.writeText(field.value);
}
