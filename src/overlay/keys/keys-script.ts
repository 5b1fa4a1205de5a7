import type { KeyAction } from '../../settings/key-actions.ts';
import { lateScript } from '../late-script.ts';
import type { PageSession } from '../page-session.ts';

/** What keys, shortcuts and menus do on a page. */
export interface KeysScript {
  /** Does what this key is for. What goes wrong is said on the page. */
  act(session: PageSession, action: KeyAction): Promise<void>;
  /** The user wants to write about the article that this link of the page leads to. */
  noteOnLink(session: PageSession, url: string): Promise<void>;
}

declare global {
  /** Set by the keys script, in the extension's isolated world, which the page cannot see. */
  var pubMarginKeys: KeysScript | undefined;
}

/** What keys do, loaded into this tab at the first of them. Throws AppError when it cannot be loaded. */
export function keysScript(): Promise<KeysScript> {
  return lateScript('keys', () => globalThis.pubMarginKeys);
}
