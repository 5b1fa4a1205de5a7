import { isKeyAction, type OwnKeys } from './key-actions.ts';
import { setting } from './setting.ts';

/**
 * Whether single characters act at all, `?` included: one switch for them all, as WCAG 2.1.4 asks
 * (https://www.w3.org/TR/WCAG21/#character-key-shortcuts). The browser's own shortcuts have modifiers and stay.
 */
export const singleKeys = setting('singleKeys', (kept) => typeof kept === 'boolean', true);

/** The in-page keys that the user changed. */
export const ownKeys = setting('ownKeys', isOwnKeys, {});

function isOwnKeys(kept: unknown): kept is OwnKeys {
  return (
    typeof kept === 'object' &&
    kept !== null &&
    Object.entries(kept).every(([action, key]) => isKeyAction(action) && typeof key === 'string')
  );
}
