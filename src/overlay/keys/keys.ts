import type { KeyAction } from '../../settings/key-actions.ts';
import { keyName } from '../../ui/key-name.ts';
import { onKeys } from '../key-guard.ts';
import type { PageSession } from '../page-session.ts';
import { reportFailure } from '../report.ts';
import { trusted } from '../trusted.ts';
import { isFree } from './is-free.ts';
import { keysScript } from './keys-script.ts';
import { typeAhead } from './type-ahead.ts';

/** What asks for a field: what is typed next belongs there. */
const ASKING: readonly KeyAction[] = ['note', 'tag', 'reasons'];
/** What goes on while its key is held down. */
const REPEATED: readonly KeyAction[] = ['next', 'previous'];

/**
 * The in-page keys. Only what has a key in force here is kept from the page, and from the browser's own search while
 * typing; what it does comes with the keys script at the first of them.
 */
export function keys(session: PageSession): void {
  const { signal } = session;
  if (session.reading.kind === 'none') return;
  const ahead = typeAhead(signal);
  const act = async (action: KeyAction): Promise<void> => {
    const done = ASKING.includes(action) ? ahead.start() : undefined;
    try {
      await (await keysScript()).act(session, action);
    } catch (error) {
      reportFailure(`key for ${action}`, error);
    }
    done?.();
  };
  const pressed = (event: KeyboardEvent): void => {
    ahead.look();
    if (!isFree(event)) return;
    const isTaken = ahead.take(event);
    const action = isTaken ? undefined : session.answer?.choices.keys[keyName(event)];
    if (!isTaken && !action) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (action && (!event.repeat || REPEATED.includes(action))) void act(action);
  };

  window.addEventListener('keydown', trusted(pressed), { capture: true, signal });
  onKeys(document, pressed, signal); // What is pressed inside our own hosts: see the key guard.
}
