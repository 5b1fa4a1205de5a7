import { choose, type Choices } from '../entry/choices-document.ts';
import { LONGEST_NOTE } from '../entry/entry.ts';
import { bearNote, importedNoteId, type ImportedNote } from '../entry/imported-note.ts';
import { bearTag } from '../entry/imported-tag.ts';
import { keepAside, type KeptAside, type SaidNote } from '../entry/kept-aside.ts';
import { isKnownTime, unknownTime } from '../entry/note-time.ts';
import { LONGEST_TAG, shownTagName } from '../entry/tag.ts';
import type { FileNote, FileRecord } from '../exchange/records/record.ts';
import type { Sentence } from '../lib/sentence.ts';
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
export function addRecord(draft: ArticleDraft, record: FileRecord, how: AddingTo): Sentence[] {
  const { tags, notes } = draft.documents;
  // As one transaction of each document: Yjs tidies up behind every one.
  return tags.transact(() => notes.transact(() => addAll(draft, record, how)));
}

function addAll(draft: ArticleDraft, record: FileRecord, how: AddingTo): Sentence[] {
  const { names, said, problems } = addNotes(draft, record.notes, how.origin);
  const chose = addChoices(draft, record, how.origin);
  problems.push(...addTags(draft, record, how));
  const { extra, sameAs, related = [] } = record;
  if (extra.length + related.length + names.size + said.size + chose.size > 0 || sameAs !== undefined) {
    const aside: KeptAside = {
      ...{ origin: how.origin, extra: [...extra], sameAs, related: [...related] },
      notes: Object.fromEntries(names),
      ...(said.size > 0 && { says: Object.fromEntries(said) }),
      ...(chose.size > 0 && { chose: Object.fromEntries(chose) }),
    };
    const isNew = keepAside(draft.documents.notes, aside);
    if (isNew && !isKeptAlready(draft, aside)) {
      draft.brought.aside += 1;
      draft.brought.shared += said.size;
    }
  }
  return problems;
}

/** What came of a record's notes. */
interface AddedNotes {
  /** What other programs call them, by their ids here. */
  readonly names: Map<string, string>;
  /** Those that another origin brought, by the ids under which they are there. */
  readonly said: Map<string, SaidNote>;
  readonly problems: Sentence[];
}

function addNotes(draft: ArticleDraft, notes: readonly FileNote[], origin: string): AddedNotes {
  const names = new Map<string, string>();
  const said = new Map<string, SaidNote>();
  const problems: Sentence[] = [];
  for (const [place, note] of notes.entries()) {
    if (note.body === '' && !note.quote) continue;
    if (note.body.length > LONGEST_NOTE) {
      problems.push(['partNoteTooLong', LONGEST_NOTE]);
      continue;
    }
    const brought = importedNote(note, origin, place);
    const same = draft.sameNote(note);
    const id = same?.id ?? addNote(draft, brought);
    if (same && same.origin !== '' && same.origin !== origin) said.set(id, brought);
    draft.said.notes.add(id);
    if (note.sameAs !== undefined) names.set(id, note.sameAs);
  }
  return { names, said, problems };
}

function addNote(draft: ArticleDraft, note: ImportedNote): string {
  const id = importedNoteId(note);
  draft.addNote({ ...note, id });
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

function addTags(draft: ArticleDraft, { tags }: FileRecord, { origin, tag, tagKeys }: AddingTo): Sentence[] {
  const problems: Sentence[] = [];
  for (const { name, colour } of [...tags, ...(tag === '' ? [] : [{ name: tag, colour: undefined }])]) {
    const key = tagKeys.keyOf(name, colour);
    if (key === undefined) {
      if (shownTagName(name) !== '') problems.push(['partTagTooLong', LONGEST_TAG]);
      continue;
    }
    draft.said.tags.add(key);
    const origins = draft.originsOfTag(key);
    // What the user's own hand put there stands without any file.
    if (origins.includes('') || origins.includes(origin)) continue;
    bearTag(draft.documents.tags, draft.key, { tag: key, origin });
    draft.addTag(key, origin);
    draft.brought[origins.length === 0 ? 'tags' : 'shared'] += 1;
  }
  return problems;
}

/** Reasons belong to a decision: they come with theirs alone. Gives what the file chose, or another one before it alike. */
function addChoices(
  draft: ArticleDraft,
  { status, decision, rating, reasons }: FileRecord,
  origin: string,
): Map<string, unknown> {
  const chose = new Map<string, unknown>();
  const make = <Name extends keyof Choices>(name: Name, value: Choices[Name]) => {
    if (value === undefined) return;
    const by = draft.choosers(name, value);
    if (by === undefined || by.includes(origin)) return;
    if (by.length === 0) choose(draft.documents.tags, name, value);
    draft.brought[by.length === 0 ? 'choices' : 'shared'] += 1;
    draft.addChoice(name, value, origin);
    chose.set(name, value);
  };
  make('status', status);
  make('rating', rating);
  make('decision', decision);
  const some = reasons.map((reason) => shownTagName(reason).slice(0, LONGEST_TAG)).filter(Boolean);
  if (some.length > 0 && draft.chosen.get('decision') === decision) {
    make('reasons', [...new Set(some)].slice(0, MOST_REASONS));
  }
  return chose;
}

/** Is all of this in the entry already? */
function isKeptAlready({ known }: ArticleDraft, aside: KeptAside): boolean {
  const { extra, sameAs, related, notes, says = {}, chose = {}, origin } = aside;
  const has = (list: readonly string[] | undefined, some: readonly string[]) =>
    some.every((one) => list?.includes(one));
  const note = (id: string) => known?.notes.find((one) => one.id === id);
  return (
    known !== undefined &&
    has(known.extra, extra) &&
    has(known.related, related) &&
    (sameAs === undefined || known.sameAs === sameAs) &&
    Object.entries(notes).every(([id, name]) => note(id)?.sameAs === name) &&
    Object.keys(says).every((id) => note(id)?.also?.includes(origin)) &&
    Object.keys(chose).every((name) => known.chosenBy?.[name]?.includes(origin))
  );
}
