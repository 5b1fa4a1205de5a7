import { isListId } from '../entry/origin.ts';
import { setting } from './setting.ts';

/** A reading list that the user sent: a newer copy has its id again, and updates what it brought. */
export interface SentList {
  readonly id: string;
  readonly title: string;
  /** When it was made last, milliseconds since 1970. */
  readonly at: number;
}

/** The lists that the user sent, the newest first. */
export const sentLists = setting('sentLists', isSentLists, []);

function isSentLists(kept: unknown): kept is readonly SentList[] {
  return Array.isArray(kept) && kept.every(isSentList);
}

function isSentList(kept: unknown): kept is SentList {
  if (typeof kept !== 'object' || kept === null) return false;
  const { id, title, at } = { id: undefined, title: undefined, at: undefined, ...kept };
  return typeof id === 'string' && isListId(id) && typeof title === 'string' && typeof at === 'number';
}
