import { excerpt } from '../entry/excerpt.ts';
import type { EntryTag } from '../entry/entry.ts';
import { originsOf } from '../entry/origin.ts';
import { isEmpty } from '../entry/projection.ts';
import { noteBeginnings } from './note-beginnings.ts';
import type { StoredEntry } from './schema.ts';

/** An entry without what came from these origins; undefined where nothing else is kept about the article. */
export function withoutOrigins(entry: StoredEntry, hidden: readonly string[]): StoredEntry | undefined {
  const isAnyHidden = [...entry.tags, ...entry.notes]
    .flatMap(originsOf)
    .some((origin) => hidden.includes(origin));
  if (!isAnyHidden) return entry;
  const shown = <One extends Pick<EntryTag, 'origin' | 'also'>>({ also: _, ...one }: One, all: string[]) => {
    const [origin, ...others] = all.filter((by) => !hidden.includes(by));
    return origin === undefined ? [] : [{ ...one, origin, ...(others.length > 0 && { also: others }) }];
  };
  const tags = entry.tags.flatMap((tag) => shown(tag, originsOf(tag)));
  const notes = entry.notes.flatMap((note) => shown(note, originsOf(note)));
  if (isEmpty({ ...entry, tags, notes })) return undefined;
  const tagKeys = tags.map(({ key }) => key);
  return { ...entry, tags, tagKeys, notes, beginnings: noteBeginnings(notes, excerpt) };
}
