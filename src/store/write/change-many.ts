import type { Choices } from '../../entry/choices-document.ts';
import type { EditedEntry } from '../schema.ts';
import type { Subject } from '../subject.ts';
import { editOne, type EntryWork } from './change-entry.ts';
import { choosing } from './choices.ts';
import { remember } from './history-rows.ts';
import { adding, nameForAdding, rememberTagging, removing } from './tags.ts';
import { type Committed, type Library, write, type Writing } from './writing.ts';

/** What came of a change of many entries. */
export interface ManyChanged {
  /** How many entries it changed; the others were so already. */
  changed: number;
  /** What undoes it; undefined when nothing changed. */
  undo: number | undefined;
}

/**
 * Tags many articles, all or none. One undo takes it back: entries that began by it are gone again. Throws AppError
 * `invalid` for a name without visible characters, and for an article without identifiers.
 */
export function tagMany(
  library: Library,
  subjects: readonly Subject[],
  name: string,
): Promise<Committed<ManyChanged>> {
  return write(library, async (writing) => {
    const naming = await nameForAdding(writing, name);
    const edited = await editEach(writing, subjects, adding(naming.tag));
    return { changed: edited.length, undo: await rememberTagging(writing, naming, edited) };
  });
}

/** Takes a tag off many articles, all or none. One undo takes it back. */
export function untagMany(
  library: Library,
  subjects: readonly Subject[],
  tag: string,
): Promise<Committed<ManyChanged>> {
  return editMany(library, subjects, removing(tag));
}

/** Sets or takes back one choice of many articles, all or none. One undo takes it back. */
export function chooseMany<Name extends keyof Choices>(
  library: Library,
  subjects: readonly Subject[],
  name: Name,
  value: Choices[Name],
): Promise<Committed<ManyChanged>> {
  return editMany(library, subjects, choosing(name, value));
}

function editMany(
  library: Library,
  subjects: readonly Subject[],
  work: EntryWork,
): Promise<Committed<ManyChanged>> {
  return write(library, async (writing) => {
    const entries = await editEach(writing, subjects, work);
    if (entries.length === 0) return { changed: 0, undo: undefined };
    return { changed: entries.length, undo: await remember(writing, { type: 'edits', entries, looks: [] }) };
  });
}

/** One after the other: two of the subjects may turn out to be one article. */
async function editEach(
  writing: Writing,
  subjects: readonly Subject[],
  work: EntryWork,
): Promise<EditedEntry[]> {
  const all: EditedEntry[] = [];
  for (const subject of subjects) {
    const { edited } = await editOne(writing, subject, work);
    if (edited) all.push(edited);
  }
  return all;
}
