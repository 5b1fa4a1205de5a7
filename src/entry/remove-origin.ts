import type { Doc } from 'yjs';
import { chosen, takeBackChoices } from './choices-document.ts';
import type { EntryEdit } from './entry-edit.ts';
import { isAsImported } from './imported-note.ts';
import type { ArticleDocuments } from './join.ts';
import { allAside, choosers, forgetAside } from './kept-aside.ts';
import { mergedInto } from './merged-tags.ts';
import { keptNotes } from './notes-document.ts';
import { giveUpNote, sayNoMore } from './said-too.ts';
import { removeDots, tagDots } from './tags-document.ts';

/** Some of what an origin brought for an article: the ids of notes, and the keys that the tags go by now. */
export interface OriginPart {
  readonly notes: readonly string[];
  readonly tags: readonly string[];
}

/**
 * Takes from an article what a file or list brought: its acts of tagging, choices that are as it made them, what it
 * kept aside, and its notes, whose texts stay. A note that the user has written in or coloured is the user's own by
 * now, and stays; so does what another file says too. Gives what it did; undefined where there was nothing. `part`:
 * what alone is meant, by the document of tag names. `at`: milliseconds since 1970.
 */
export function removeOriginFrom(
  { tags, notes }: ArticleDocuments,
  origin: string,
  at: number,
  part?: OriginPart & { readonly tagNames: Doc },
): EntryEdit | undefined {
  const untagged = tagDots(tags).filter(
    (dot) => dot.origin === origin && (part?.tags.includes(mergedInto(part.tagNames, dot.tag)) ?? true),
  );
  removeDots(tags, untagged);
  const removed = keptNotes(notes)
    .filter((note) => note.removed === undefined && note.origin === origin && isAsImported(note))
    .map(({ id }) => id)
    .filter((id) => part?.notes.includes(id) ?? true);
  const choices = part ? [] : takeBackChoices(tags, chosenByAlone(origin, tags, notes));
  const aside = part ? sayNoMore(notes, origin, part.notes) : forgetAside(notes, origin);
  const heirs = removed.map((id) => giveUpNote(notes, id, at));
  aside.push(...heirs.flatMap((heir) => heir.aside));
  if (untagged.length + removed.length + choices.length + aside.length === 0) return undefined;
  return { untagged, removed, choices, came: heirs.flatMap((heir) => heir.came), aside };
}

/** The choices that are as this origin made them, and as no other one says. */
function chosenByAlone(origin: string, tags: Doc, notes: Doc): string[] {
  return [...choosers(allAside(notes), chosen(tags))].flatMap(([name, by]) =>
    by.every((one) => one === origin) ? [name] : [],
  );
}
