import type { IDBPObjectStore } from 'idb';
import type { EntriesChange } from '../../entry/many-change.ts';
import type { LibraryDb, LibrarySchema, StoredAct } from '../schema.ts';

/** How far an act on many entries has come, or its undoing. */
export interface ActState {
  /** As the page that began it chose. */
  id: string;
  change: EntriesChange;
  /** The name of the tag that it is about, as it was when the act began. */
  tagName?: string | undefined;
  /** How many entries it is about. */
  total: number;
  /** To how many of them it has come; less again while it is undone. */
  reached: number;
  /** How many of those it changed; the others were so already. */
  changed: number;
  /** How many transactions stand. */
  steps: number;
  isUndoing: boolean;
}

/** The last act on many entries, done, cut off or under way; undefined when there is none, or it was undone. */
export async function lastAct(db: LibraryDb): Promise<ActState | undefined> {
  const act = await storedAct(db.transaction('meta', 'readonly').store);
  return act && act.steps.length > 0 ? actState(act) : undefined;
}

/** The same as it is stored. */
export async function storedAct(
  meta: Pick<IDBPObjectStore<LibrarySchema, ['meta'], 'meta'>, 'get'>,
): Promise<StoredAct | undefined> {
  const act = await meta.get('act');
  return typeof act === 'object' ? act : undefined;
}

/** What pages are told of an act. */
export function actState({ id, change, tag, total, steps, isUndoing }: StoredAct): ActState {
  const sum = (of: 'reached' | 'changed') => steps.reduce((all, step) => all + step[of], 0);
  const [reached, changed] = [sum('reached'), sum('changed')];
  return { id, change, tagName: tag?.name, total, reached, changed, steps: steps.length, isUndoing };
}

/** Is there still something to do of it, or to undo? */
export function isUnfinished({ total, reached, isUndoing }: ActState): boolean {
  return isUndoing || reached < total;
}
