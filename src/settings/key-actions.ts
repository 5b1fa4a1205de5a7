/** Where an in-page key holds: on the page of one article, on a list of results, or on both. */
type KeyPlace = 'article' | 'results' | 'both';

/**
 * Every in-page action with its default key. A key is the character that it types, so that it is the key with this
 * letter on it on any keyboard. On a list of results the actions act on the current result (src/overlay/triage), on the
 * page of an article on that article (src/overlay/keys). The defaults are nobody else's: taken-keys.test.ts.
 */
export const KEY_ACTIONS = {
  help: ['?', 'both'],
  undo: ['z', 'both'],
  /** The next result of a list; on the page of an article the next mention that is in the library. */
  next: ['j', 'both'],
  previous: ['k', 'both'],
  /** Goes to PubMed's own checkbox of the current result, where Space ticks it: the page is never changed for the user. */
  tick: ['x', 'results'],
  note: ['n', 'both'],
  tag: ['t', 'both'],
  highlight: ['h', 'article'],
  /** Goes into the toolbar at the selection, where the other colours are. */
  toolbar: ['b', 'article'],
  /** Opens the panel, or closes it. */
  panel: ['p', 'article'],
  include: ['i', 'both'],
  maybe: ['m', 'both'],
  exclude: ['e', 'both'],
  undecided: ['u', 'both'],
  /** Asks for the reasons of a decision. */
  reasons: ['w', 'both'],
  'to-read': ['l', 'both'],
  reading: ['r', 'both'],
  read: ['d', 'both'],
  /** The tags that the user gave a number. */
  'tag-1': ['1', 'both'],
  'tag-2': ['2', 'both'],
  'tag-3': ['3', 'both'],
  'tag-4': ['4', 'both'],
  'tag-5': ['5', 'both'],
  'tag-6': ['6', 'both'],
  'tag-7': ['7', 'both'],
  'tag-8': ['8', 'both'],
  'tag-9': ['9', 'both'],
} as const satisfies Readonly<Record<string, readonly [key: string, place: KeyPlace]>>;

/** The name of an in-page action. */
export type KeyAction = keyof typeof KEY_ACTIONS;

/** The keys that the user chose in place of the defaults; '' for an action that shall have none. */
export type OwnKeys = Readonly<Partial<Record<KeyAction, string>>>;

/** Every action, in the order of the cheat sheet. */
export const ALL_KEY_ACTIONS: readonly KeyAction[] = Object.keys(KEY_ACTIONS).filter(isKeyAction);

/** Is this the name of an in-page action? */
export function isKeyAction(name: string): name is KeyAction {
  return Object.hasOwn(KEY_ACTIONS, name);
}

/**
 * What each key does on a page of this kind. The user's own keys come first: a default that the user gave to another
 * action is that one's.
 */
export function keysInForce(own: OwnKeys, kind: 'article' | 'results'): ReadonlyMap<string, KeyAction> {
  const byKey = new Map<string, KeyAction>();
  const mine = (action: KeyAction): boolean => own[action] !== undefined;
  for (const action of [...ALL_KEY_ACTIONS].sort((a, b) => Number(mine(b)) - Number(mine(a)))) {
    const [usual, place] = KEY_ACTIONS[action];
    const key = own[action] ?? usual;
    if (key && (place === 'both' || place === kind) && !byKey.has(key)) byKey.set(key, action);
  }
  return byKey;
}
