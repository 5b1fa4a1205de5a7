import { equalityDeep } from 'lib0/function';
import type { ArticleKey } from '../article/article-key.ts';
import type { Citation } from '../article/citation.ts';
import { chosen } from '../entry/choices-document.ts';
import type { ArticleDocuments } from '../entry/join.ts';
import { allAside, choosers } from '../entry/kept-aside.ts';
import { keptNotes } from '../entry/notes-document.ts';
import { originsOf } from '../entry/origin.ts';
import { newerCitation } from '../entry/newer-citation.ts';
import { tagDots } from '../entry/tags-document.ts';
import { noteText } from '../exchange/records/note-text.ts';
import type { FileNote } from '../exchange/records/record.ts';
import type { StoredEntry } from '../store/schema.ts';

/** How much a file brings. */
export interface Brought {
  notes: number;
  highlights: number;
  tags: number;
  choices: number;
  /** What is kept aside, and shown to nobody. */
  aside: number;
  /** Tags and notes that are there by another file. */
  shared: number;
}

/** A note that is there. */
interface KnownNote {
  readonly id: string;
  readonly origin: string;
}

/** What a file brings for one article: documents as a library has them, that hold what is new alone. */
export class ArticleDraft {
  readonly key: ArticleKey;
  /** The article's entry, where it has one. */
  readonly known: StoredEntry | undefined;
  /** Is anything of it in the library? */
  readonly isKnown: boolean;
  readonly documents: ArticleDocuments;
  readonly brought: Brought = { notes: 0, highlights: 0, tags: 0, choices: 0, aside: 0, shared: 0 };
  /** Choices that were made in the library or by this file. */
  readonly chosen: Map<string, unknown>;
  /** The files that made them so. */
  readonly #choosers: Map<string, string[]>;
  readonly noteIds: Set<string>;
  /** What the file says of it, new or not: the ids of notes, and the keys of tags. */
  readonly said = { notes: new Set<string>(), tags: new Set<string>() };
  /** Its notes, by what they say. */
  readonly #notes = new Map<string, KnownNote>();
  /** The origins of tags that it has in the library or by this file, by their keys. */
  readonly #tags = new Map<string, string[]>();
  #citation: Citation | undefined;

  /**
   * `entries`: the article's own entry, where it has one, and those that become part of it. `documents`: what the file brought so
   * far.
   */
  constructor(key: ArticleKey, entries: readonly (StoredEntry | undefined)[], documents: ArticleDocuments) {
    this.key = key;
    [this.known] = entries;
    this.documents = documents;
    const all = entries.flatMap((entry) => entry ?? []);
    this.isKnown = all.length > 0;
    const notes = [...all.flatMap((entry) => entry.notes), ...keptNotes(documents.notes)];
    for (const note of notes) this.addNote(note);
    this.noteIds = new Set(notes.map(({ id }) => id));
    for (const tag of all.flatMap((entry) => entry.tags))
      for (const origin of originsOf(tag)) this.addTag(tag.key, origin);
    for (const { tag, origin } of tagDots(documents.tags)) this.addTag(tag, origin);
    this.chosen = new Map([...chosen(documents.tags), ...all.toReversed().flatMap(choicesOf)]);
    this.#choosers = choosers(allAside(documents.notes), this.chosen);
    for (const [name, by] of all.flatMap((entry) => Object.entries(entry.chosenBy ?? {})))
      this.#choosers.set(name, [...new Set([...(this.#choosers.get(name) ?? []), ...by])]);
  }

  /** A note that says the same; undefined where there is none. */
  sameNote(note: Pick<FileNote, 'body' | 'quote'>): KnownNote | undefined {
    return this.#notes.get(saying(note));
  }

  addNote(note: KnownNote & Pick<FileNote, 'body' | 'quote'>): void {
    const { id, origin } = note;
    this.#notes.set(saying(note), { id, origin });
  }

  /** By whom the tag of this key is on the article. */
  originsOfTag(key: string): readonly string[] {
    return this.#tags.get(key) ?? [];
  }

  addTag(key: string, origin: string): void {
    this.#tags.set(key, [...this.originsOfTag(key), origin]);
  }

  /** The files that made this choice, none where nothing is chosen; undefined where something else is, or the user made it. */
  choosers(name: string, value: unknown): readonly string[] | undefined {
    if (!this.chosen.has(name)) return [];
    return equalityDeep(this.chosen.get(name), value) ? this.#choosers.get(name) : undefined;
  }

  addChoice(name: string, value: unknown, origin: string): void {
    this.chosen.set(name, value);
    this.#choosers.set(name, [...(this.#choosers.get(name) ?? []), origin]);
  }

  /** What the file says of the article. */
  get citation(): Citation | undefined {
    return this.#citation;
  }

  learn(citation: Citation): void {
    this.#citation = newerCitation(this.#citation, citation);
  }

  /** Is anything of the user's in it that would be shown? */
  get bringsAnything(): boolean {
    const { notes, highlights, tags, choices } = this.brought;
    return notes + highlights + tags + choices > 0;
  }
}

function choicesOf({ status, decision, rating, reasons }: StoredEntry): [string, unknown][] {
  const said = { status, decision, rating, reasons: reasons.length > 0 ? reasons : undefined };
  return Object.entries(said).filter(([, value]) => value !== undefined);
}

/**
 * What a note says, for comparing: a highlight's words and the text beside them, whichever of the two a format made of it; white
 * space and how lines break are no content.
 */
function saying({ body, quote }: Pick<FileNote, 'body' | 'quote'>): string {
  return noteText({ body, quote }).replace(/\s+/g, ' ').trim().normalize('NFC');
}
