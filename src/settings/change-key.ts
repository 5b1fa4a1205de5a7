import { KEY_ACTIONS, type KeyAction, keysInForce, type OwnKeys } from './key-actions.ts';

/**
 * Keys that browsers act on themselves where nothing is typed: Firefox searches in the page at / and '
 * (support.mozilla.org, "Keyboard shortcuts"), all scroll at Space.
 */
export const BROWSER_KEYS: readonly string[] = ['/', "'", ' '];

/** Why an action can't have a key. */
export type KeyRefusal =
  | { readonly why: 'taken'; readonly by: KeyAction }
  /** The browser needs it. */
  | { readonly why: 'browser' }
  /** Not one character. */
  | { readonly why: 'no-character' };

/**
 * The user's keys with another one for this action ('' for none), or why not. A key is refused where another action has
 * it on the same kind of page; nothing is taken from an action unasked.
 */
export function changeKey(own: OwnKeys, action: KeyAction, key: string): OwnKeys | KeyRefusal {
  if (!/^.?$/u.test(key)) return { why: 'no-character' };
  if (BROWSER_KEYS.includes(key)) return { why: 'browser' };
  const by = key ? holderOf(own, action, key) : undefined;
  if (by) return { why: 'taken', by };
  const { [action]: _before, ...others } = own;
  return key === KEY_ACTIONS[action][0] ? others : { ...others, [action]: key };
}

/** Is this a refusal? */
export function isRefusal(changed: OwnKeys | KeyRefusal): changed is KeyRefusal {
  return 'why' in changed;
}

function holderOf(own: OwnKeys, action: KeyAction, key: string): KeyAction | undefined {
  const [, place] = KEY_ACTIONS[action];
  return (['article', 'results'] as const)
    .filter((kind) => place === 'both' || place === kind)
    .map((kind) => keysInForce(own, kind).get(key))
    .find((holder) => holder !== undefined && holder !== action);
}
