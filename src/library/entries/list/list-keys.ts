/** What a key in the list asks for. */
export type ListAction =
  | { readonly type: 'move'; readonly to: number; readonly extends: boolean }
  | { readonly type: 'toggle' | 'select-all' | 'open' | 'leave' };

/** Where the list stands when a key comes. */
export interface ListPlace {
  /** The current line, from 0; -1 where there is none yet. */
  readonly at: number;
  readonly count: number;
  /** How many lines are in sight. */
  readonly page: number;
}

type Pressed = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** What a key asks for; undefined for keys that are not the list's. */
export function listAction(event: Pressed, { at, count, page }: ListPlace): ListAction | undefined {
  const { key, shiftKey, altKey } = event;
  const isCommand = event.ctrlKey || event.metaKey;
  if (altKey) return undefined;
  if (isCommand) return key === 'a' && !shiftKey ? { type: 'select-all' } : undefined;
  const to = target(key, { at, count, page });
  if (to !== undefined) {
    if (count === 0) return undefined;
    return { type: 'move', to: Math.min(Math.max(to, 0), count - 1), extends: shiftKey };
  }
  if (key === ' ') return { type: 'toggle' };
  if (shiftKey) return undefined;
  if (key === 'Enter') return { type: 'open' };
  return key === 'Escape' ? { type: 'leave' } : undefined;
}

/** Which line a key leads to, perhaps beyond the ends. The first key into a list leads to its first line. */
function target(key: string, { at, count, page }: ListPlace): number | undefined {
  if (key === 'ArrowDown' || key === 'j') return at + 1;
  if (key === 'ArrowUp' || key === 'k') return at - 1;
  if (key === 'PageDown') return at + page;
  if (key === 'PageUp') return at - page;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : undefined;
}
