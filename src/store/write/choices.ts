import { type Choices, choose } from '../../entry/choices-document.ts';
import { articleDocId } from '../../entry/doc-ids.ts';
import { entryChoices } from '../../entry/projection.ts';
import type { Subject } from '../subject.ts';
import { type Changed, editEntry, type EntryWork } from './change-entry.ts';
import type { Library } from './writing.ts';

/**
 * The user chooses a status, a decision, its reasons or a rating; undefined takes the choice back. The first thing
 * chosen of an article begins its entry, the last thing taken away ends it. Gives what undoes it; undefined when it was
 * so already.
 */
export function setChoice<Name extends keyof Choices>(
  library: Library,
  subject: Subject,
  name: Name,
  value: Choices[Name],
): Promise<Changed<number | undefined>> {
  return editEntry(library, subject, choosing(name, value));
}

/** The same as a step of a greater change. */
export function choosing<Name extends keyof Choices>(name: Name, value: Choices[Name]): EntryWork {
  return async (writing, key) => {
    const tags = await writing.document(articleDocId('t', key));
    const choice = choose(tags, name, value);
    return choice && { choices: [choice] };
  };
}

/** One reason more, where it is not there yet. */
export function addingReason(reason: string): EntryWork {
  return async (writing, key) => {
    const tags = await writing.document(articleDocId('t', key));
    const { reasons } = entryChoices(tags);
    if (reasons.includes(reason)) return undefined;
    const choice = choose(tags, 'reasons', [...reasons, reason]);
    return choice && { choices: [choice] };
  };
}

/** No reasons are no choice; one given twice counts once. */
export function someReasons(reasons: readonly string[]): string[] | undefined {
  return reasons.length > 0 ? [...new Set(reasons)] : undefined;
}
