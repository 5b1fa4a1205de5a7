import type { KeyAction } from '../settings/key-actions.ts';
import { text, type TextKey } from './text.ts';

/** What the actions of the in-page keys are called; the tags' nine are one line. */
const NAMES: Partial<Record<KeyAction, TextKey>> = {
  help: 'keyHelp',
  undo: 'keyUndo',
  next: 'keyNext',
  previous: 'keyPrevious',
  tick: 'keyTick',
  note: 'keyNote',
  tag: 'keyTag',
  highlight: 'keyHighlight',
  toolbar: 'keyToToolbar',
  panel: 'keyPanel',
  include: 'decisionInclude',
  maybe: 'decisionMaybe',
  exclude: 'decisionExclude',
  undecided: 'keyUndecided',
  reasons: 'keyReasons',
  'to-read': 'statusToRead',
  reading: 'statusReading',
  read: 'statusRead',
};

/** The actions as people look for them; the tags' number keys come by themselves. */
export const KEY_GROUPS: readonly { readonly title: TextKey; readonly actions: readonly KeyAction[] }[] = [
  { title: 'keysWrite', actions: ['note', 'tag', 'highlight', 'toolbar'] },
  { title: 'decisionLabel', actions: ['include', 'maybe', 'exclude', 'undecided', 'reasons'] },
  { title: 'statusLabel', actions: ['to-read', 'reading', 'read'] },
  { title: 'keysMove', actions: ['next', 'previous', 'tick', 'panel', 'undo', 'help'] },
];

/** What an action is called: "Add note"; "Tag with number 3". */
export function keyActionName(action: KeyAction): string {
  const name = NAMES[action];
  return name ? text(name) : text('keyTagNumber', action.slice('tag-'.length));
}

/** What the browser's own shortcuts are called, by their names in the manifest. */
const SHORTCUTS = new Map<string, TextKey>([
  ['_execute_action', 'keyOpen'],
  ['add-note', 'commandAddNote'],
  ['add-tag', 'commandAddTag'],
  ['highlight-selection', 'commandHighlight'],
  ['open-library', 'panelLibrary'],
]);

/** What a shortcut of the browser's own is called; undefined for one that we do not know. */
export function shortcutName(name: string): string | undefined {
  const key = SHORTCUTS.get(name);
  return key && text(key);
}
