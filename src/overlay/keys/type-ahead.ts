import { isOurHost } from '../host.ts';

/** How long after a key has done its work a field may still come, ms. */
const PATIENCE = 1000;
/** How often it is looked for, ms. Focus that moves within a shadow root is told to nobody outside. */
const LOOK = 16;

/** Collects what is typed while the field that a key asked for is on its way. */
export interface TypeAhead {
  /** A field is asked for. What it gives is to be called once the key has done its work. */
  start(): () => void;
  /** Hands over what was typed, if the field is there: before a key press that goes into it by itself. */
  look(): void;
  /** Takes the key press, if a field is awaited: true when it did. */
  take(event: KeyboardEvent): boolean;
}

/** Hands keep typing while the editor is loaded: nothing of it is lost, and none of it is taken for a key of ours. */
export function typeAhead(signal: AbortSignal): TypeAhead {
  let typed: string | undefined;
  let looking: ReturnType<typeof setInterval> | undefined;
  let patience: ReturnType<typeof setTimeout> | undefined;
  const end = (): void => {
    clearInterval(looking);
    clearTimeout(patience);
    typed = undefined;
  };
  const look = (): void => {
    if (typed === undefined || !ourFieldHasFocus()) return;
    const text = typed;
    end();
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- as if it were typed: nothing else keeps undo whole
    if (text) document.execCommand('insertText', false, text);
  };
  signal.addEventListener('abort', end, { once: true });
  return {
    start() {
      end();
      typed = '';
      looking = setInterval(look, LOOK);
      return () => {
        if (typed !== undefined) patience = setTimeout(end, PATIENCE);
      };
    },
    look,
    take({ key }) {
      if (typed === undefined) return false;
      if (key === 'Backspace') typed = typed.slice(0, -1);
      else if (key.length === 1) typed += key;
      else if (key === 'Escape') end();
      // Enter has nothing to confirm yet, and shall press no link of the page either.
      return key.length === 1 || key === 'Backspace' || key === 'Enter';
    },
  };
}

/** The key that asked was pressed outside of any field: one that has the focus now is the one. */
function ourFieldHasFocus(): boolean {
  const host = document.activeElement;
  const field = isOurHost(host) ? host?.shadowRoot?.activeElement : null;
  return field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && field.type === 'text');
}
