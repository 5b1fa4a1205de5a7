import { choose, type Choices } from '../entry/choices-document.ts';
import { LONGEST_NOTE } from '../entry/entry.ts';
import { bearNote, importedNoteId, type ImportedNote } from '../entry/imported-note.ts';
import { bearTag } from '../entry/imported-tag.ts';
import { keepAside } from '../entry/kept-aside.ts';
import { isKnownTime, unknownTime } from '../entry/note-time.ts';
import { LONGEST_TAG, shownTagName } from '../entry/tag.ts';
import type { FileNote, FileRecord } from '../exchange/records/record.ts';
import type { ArticleDraft } from './article-draft.ts';
import type { TagKeys } from './tag-keys.ts';

/** What every record of a file is added with. */
export interface AddingTo {
  readonly origin: string;
  /** A tag that each is given; '' for none. */
  readonly tag: string;
  readonly tagKeys: TagKeys;
}

/** As many reasons one article can have. */
const MOST_REASONS = 100;

/**
 * Adds what a record brings to what its article is given: tags that it has not, notes that say something new, choices where the
 * user made none. Gives what could not be taken, in sentences.
 */
export function addRecord(draft: ArticleDraft, record: FileRecord, how: AddingTo): string[] {
  const { tags, notes } = draft.documents;
  // As one transaction of each document: Yjs tidies up behind every one.
  return tags.transact(() => notes.transact(() => addAll(draft, record, how)));
}

function addAll(draft: ArticleDraft, record: FileRecord, how: AddingTo): string[] {
  const [names, problems] = addNotes(draft, record.notes, how.origin);
  addChoices(draft, record);
  problems.push(...addTags(draft, record, how));
  const { extra, sameAs, related = [] } = record;
  if (extra.length + related.length + names.size > 0 || sameAs !== undefined) {
    const aside = { origin: how.origin, extra: [...extra], sameAs, related: [...related] };
    const isNew = keepAside(draft.documents.notes, { ...aside, notes: Object.fromEntries(names) });
    if (isNew && !isKeptAlready(draft, aside, names)) draft.brought.aside += 1;
  }
  return problems;
}

/** Gives what other programs call the notes, by their ids here; and problems. */
function addNotes(
  draft: ArticleDraft,
  notes: readonly FileNote[],
  origin: string,
): [names: Map<string, string>, problems: string[]] {
  const names = new Map<string, string>();
  const problems: string[] = [];
  for (const [place, note] of notes.entries()) {
    if (note.body === '' && !note.quote) continue;
    if (note.body.length > LONGEST_NOTE) {
      problems.push(`A note is longer than ${LONGEST_NOTE.toLocaleString('en')} characters.`);
      continue;
    }
    const id = draft.sameNote(note) ?? addNote(draft, importedNote(note, origin, place));
    draft.said.notes.add(id);
    if (note.sameAs !== undefined) names.set(id, note.sameAs);
  }
  return [names, problems];
}

function addNote(draft: ArticleDraft, note: ImportedNote): string {
  const id = importedNoteId(note);
  draft.addNote(id, note);
  // It came before, and the user has written in it since.
  if (draft.noteIds.has(id)) return id;
  bearNote(draft.documents.notes, note);
  draft.noteIds.add(id);
  draft.brought[note.quote ? 'highlights' : 'notes'] += 1;
  return id;
}

function importedNote(note: FileNote, origin: string, place: number): ImportedNote {
  const { body, author = '', quote, colour } = note;
  const created = timeOf(note.created) ?? timeOf(note.modified) ?? unknownTime(place);
  const modified = Math.max(created, timeOf(note.modified) ?? created);
  return {
    ...{ body, author, origin, created, modified },
    ...(quote && { quote }),
    ...(colour && { colour }),
  };
}

function timeOf(time: number | undefined): number | undefined {
  return time !== undefined && isKnownTime(time) ? time : undefined;
}

function addTags(draft: ArticleDraft, { tags }: FileRecord, { origin, tag, tagKeys }: AddingTo): string[] {
  const problems: string[] = [];
  for (const { name, colour } of [...tags, ...(tag === '' ? [] : [{ name: tag, colour: undefined }])]) {
    const key = tagKeys.keyOf(name, colour);
    if (key === undefined) {
      if (shownTagName(name) !== '') problems.push(`A tag is longer than ${LONGEST_TAG} characters.`);
      continue;
    }
    draft.said.tags.add(key);
    if (!draft.tagKeys.has(key)) {
      bearTag(draft.documents.tags, draft.key, { tag: key, origin });
      draft.tagKeys.add(key);
      draft.brought.tags += 1;
    }
  }
  return problems;
}

/** Reasons belong to a decision: they come with theirs alone. */
function addChoices(draft: ArticleDraft, { status, decision, rating, reasons }: FileRecord): void {
  const make = <Name extends keyof Choices>(name: Name, value: Choices[Name]) => {
    if (value === undefined || draft.chosen.has(name)) return;
    choose(draft.documents.tags, name, value);
    draft.chosen.set(name, value);
    draft.brought.choices += 1;
  };
  make('status', status);
  make('rating', rating);
  make('decision', decision);
  const some = reasons.map((reason) => shownTagName(reason).slice(0, LONGEST_TAG)).filter(Boolean);
  if (some.length > 0 && draft.chosen.get('decision') === decision) {
    make('reasons', [...new Set(some)].slice(0, MOST_REASONS));
  }
}

/** Is all of this in the entry already? */
function isKeptAlready(
  { known }: ArticleDraft,
  { extra, sameAs, related }: { extra: string[]; sameAs: string | undefined; related: string[] },
  names: ReadonlyMap<string, string>,
): boolean {
  const has = (list: readonly string[] | undefined, some: readonly string[]) =>
    some.every((one) => list?.includes(one));
  return (
    known !== undefined &&
    has(known.extra, extra) &&
    has(known.related, related) &&
    (sameAs === undefined || known.sameAs === sameAs) &&
    [...names].every(([id, name]) => known.notes.find((note) => note.id === id)?.sameAs === name)
  );
}
