import type { DBSchema, IDBPDatabase } from 'idb';
import type { ArticleKey } from '../article/article-key.ts';
import type { Citation } from '../article/citation.ts';
import type { ArticleIds } from '../article/identifiers.ts';
import type { Entry } from '../entry/entry.ts';
import type { EntryEdit } from '../entry/entry-edit.ts';
import type { EntriesChange } from '../entry/many-change.ts';
import type { MergeEdit } from '../entry/merged-tags.ts';
import type { LooksEdit } from '../entry/tag-names-document.ts';
import type { TagColour } from '../entry/tag.ts';
import type { Credentials, StoredPending, StoredRemoteFile, StoredStray, StoredTarget } from './sync-rows.ts';

/** The space of the user's own documents. A lab's names of tags and joins have another, named like its target. */
export const MY_SPACE = 'mine';

/** The beginning of a note as plain text, as badges show it. */
export interface NoteBeginning {
  excerpt: string;
  author: string;
  modified: number;
  /** Absent for the user's own hand, and in rows of older versions. */
  origin?: string;
}

/** Every identifier of each kind that the entry is known by. */
export type Aliases = Record<keyof Required<ArticleIds>, string[]>;

/** An entry as the UI shows it, and what look-ups need beside it. */
export interface StoredEntry extends Entry {
  /** For the indexes: an entry that was joined is known by more than one DOI. */
  aliases: Aliases;
  /** Of the newest notes, newest first: Markdown is parsed when it is written, not at every look-up. */
  beginnings: NoteBeginning[];
  /** Keys that the user took this entry apart from. */
  separatedFrom: ArticleKey[];
  /** For the index: the articles that its notes name, by the keys that the names give. */
  named: ArticleKey[];
}

/** A merge document's full state, and the library's revision at its last change. */
interface StoredDocument {
  space: string;
  id: string;
  state: Uint8Array;
  revision: number;
}

/** Where something was read: the reader's site name, the page's address without query and fragment, and when. */
export interface Sighting {
  site: string;
  page: string;
  at: number;
}

export interface StoredCitation extends Sighting {
  key: ArticleKey;
  citation: Citation;
  /** When another device of the user's began the entry, where that was before it began here. */
  began?: number | undefined;
}

/** `citing` has `cited` in its reference list. */
export interface StoredLink extends Sighting {
  citing: ArticleKey;
  cited: ArticleKey;
}

export interface StoredTag {
  key: string;
  name: string;
  colour: TagColour;
  /** The number key that the user gave it. */
  number: number | undefined;
  /** On how many entries it is. */
  count: number;
  /** When the user last put it on an article, milliseconds since 1970; not known of tags that came by a file. */
  used?: number | undefined;
}

/** What pages said of an article and went with its entry. */
export interface Left {
  citations: StoredCitation[];
  links: StoredLink[];
}

/** What a change did to one entry, and what bringing it back needs. */
export interface EditedEntry extends Left {
  /** The entry's key at the time. */
  article: ArticleKey;
  edit: EntryEdit;
  /** When the entry had begun and last changed; absent when the change began it. Milliseconds since 1970. */
  before: { created: number; modified: number } | undefined;
  /** What a file said of the article: what was known before, if anything, and is since. */
  learnt?: LearntCitation[];
}

/** A citation that another one took the place of. */
export interface LearntCitation {
  before: StoredCitation | undefined;
  after: StoredCitation;
}

/** What was removed or overwritten, and how to bring it back. */
export type Removal =
  | {
      type: 'edits';
      entries: EditedEntry[];
      /** What the change did to names and looks of tags, and which it merged. */
      looks: LooksEdit[];
      merges?: MergeEdit[];
      /** Keys that it joined under another one. */
      joined?: ArticleKey[];
    }
  | { type: 'join'; article: ArticleKey; weaker: ArticleKey; citations: StoredCitation[] };

/** What came of merging a file. */
export interface FileOutcome {
  /** Of how many entries the file speaks. */
  entries: number;
  /** How many entries it changed or began. */
  changed: number;
  /** What undoes it; undefined when nothing changed. */
  undo: number | undefined;
}

/** A document of a file that is being opened. `file` is when that began, in milliseconds since 1970, as its name. */
interface StagedDocument {
  file: number;
  id: string;
  state: Uint8Array;
  outcome?: FileOutcome;
}

interface HistoryRow {
  at: number;
  removal: Removal;
  /** Bringing it back twice changes nothing more. */
  undone: boolean;
}

/** One thing done to many entries, a step at a time: the last one, until another begins; without steps where it was undone. */
export interface StoredAct {
  /** Chosen by the page. */
  id: string;
  change: EntriesChange;
  /** The tag that it is about: its name when the act began, its key since the first step. */
  tag: { name: string; key: string | undefined } | undefined;
  /** How many entries it is about. */
  total: number;
  /** Those that it has not come to. */
  left: ArticleKey[];
  /** What stands of it, in the order in which it was done. */
  steps: ActStep[];
  isUndoing: boolean;
}

/** One transaction of an act. */
export interface ActStep {
  /** How many entries it came to. */
  reached: number;
  /** How many of them it changed; the others were so already. */
  changed: number;
  /** What undoes it; undefined when nothing changed. */
  history: number | undefined;
}

/** The stores, as docs/architecture.md lists them; `meta` holds the revision counter, and the last act on many entries. */
export interface LibrarySchema extends DBSchema {
  entries: {
    key: ArticleKey;
    value: StoredEntry;
    indexes: { tags: string; modified: number; pmid: string; pmcid: string; doi: string; named: ArticleKey };
  };
  docs: { key: [space: string, id: string]; value: StoredDocument };
  unsent: { key: [target: string, id: string]; value: { target: string; id: string; revision: number } };
  citations: { key: ArticleKey; value: StoredCitation };
  links: { key: [citing: ArticleKey, cited: ArticleKey]; value: StoredLink; indexes: { cited: ArticleKey } };
  tags: { key: string; value: StoredTag };
  targets: { key: string; value: StoredTarget };
  remoteFiles: { key: [target: string, name: string]; value: StoredRemoteFile };
  pending: { key: string; value: StoredPending };
  strays: { key: ArticleKey; value: StoredStray };
  credentials: { key: string; value: Credentials };
  history: { key: number; value: HistoryRow };
  /** `notes-only-here`: how many notes were begun since the last copy outside, which was made `copied-at`. */
  meta: {
    key: 'revision' | 'act' | 'notes-only-here' | 'copied-at' | 'copied-revision';
    value: number | StoredAct;
  };
  staged: { key: [file: number, id: string]; value: StagedDocument };
}

export type LibraryDb = IDBPDatabase<LibrarySchema>;
