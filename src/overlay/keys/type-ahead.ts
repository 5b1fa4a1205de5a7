import { isOurHost } from '../host.ts';

/** How long after a key has done its work a field may still come, ms. */
const PATIENCE = 1000;

/** Collects what is typed while the field that a key asked for is on its way. */
export interface TypeAhead {
  /** A field is asked for. What it gives is to be called once the key has done its work. */
  start(): () => void;
  /** Takes the key press, if a field is awaited: true when it did. */
  take(event: KeyboardEvent): boolean;
}

/** Hands keep typing while the editor is loaded: nothing of it is lost, and none of it is taken for a key of ours. */
export function typeAhead(signal: AbortSignal): TypeAhead {
  let typed: string | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = (): void => {
    clearTimeout(timer);
    typed = undefined;
  };
  const focused = (event: FocusEvent): void => {
    const [field] = event.composedPath();
    if (typed === undefined || !isOurHost(event.target) || !isField(field)) return;
    const text = typed;
    end();
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- as if it were typed: nothing else keeps undo whole
    if (text) document.execCommand('insertText', false, text);
  };
  window.addEventListener('focusin', focused, { capture: true, signal });
  signal.addEventListener('abort', end, { once: true });
  return {
    start() {
      end();
      typed = '';
      return () => {
        clearTimeout(timer);
        if (typed !== undefined) timer = setTimeout(end, PATIENCE);
      };
    },
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

function isField(node: EventTarget | undefined): boolean {
  return node instanceof HTMLTextAreaElement || (node instanceof HTMLInputElement && node.type === 'text');
}
