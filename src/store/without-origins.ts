import { excerpt } from '../entry/excerpt.ts';
import { isEmpty } from '../entry/projection.ts';
import { noteBeginnings } from './note-beginnings.ts';
import type { StoredEntry } from './schema.ts';

/** An entry without what came from these origins; undefined where nothing else is kept about the article. */
export function withoutOrigins(entry: StoredEntry, hidden: readonly string[]): StoredEntry | undefined {
  const isShown = ({ origin }: { origin: string }) => !hidden.includes(origin);
  if (entry.tags.every(isShown) && entry.notes.every(isShown)) return entry;
  const [tags, notes] = [entry.tags.filter(isShown), entry.notes.filter(isShown)];
  if (isEmpty({ ...entry, tags, notes })) return undefined;
  const tagKeys = tags.map(({ key }) => key);
  return { ...entry, tags, tagKeys, notes, beginnings: noteBeginnings(notes, excerpt) };
}
