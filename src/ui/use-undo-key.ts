import { useLayoutEffect, useRef } from 'preact/hooks';
import { isTyping } from './is-typing.ts';

/** What can be undone in this page now, the last thing done at the end. */
const undoable: (() => void)[] = [];

/**
 * Ctrl+Z (Command+Z) anywhere in one of our own pages, but where something is typed: there it undoes typing. It undoes
 * what was done last, whichever part of the page did it. `what` was done here; undefined: nothing that can be undone.
 */
export function useUndoKey(what: unknown, undo: () => void): void {
  const latest = useRef(undo);
  latest.current = undo;
  useLayoutEffect(() => {
    if (what === undefined) return;
    const own = () => latest.current();
    if (undoable.push(own) === 1) window.addEventListener('keydown', undoByKey);
    return () => {
      undoable.splice(undoable.indexOf(own), 1);
      if (undoable.length === 0) window.removeEventListener('keydown', undoByKey);
    };
  }, [what]);
}

/** The same for keys that the window does not hear, since they are kept within one of our hosts (overlay/key-guard.ts). */
export function undoByKey(event: KeyboardEvent): void {
  if (event.key !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
  const last = undoable.at(-1);
  if (!last || event.defaultPrevented || isTyping(event.composedPath()[0] ?? null)) return;
  event.preventDefault();
  last();
}
