import type { ArticleKey } from '../article/article-key.ts';
import type { Format } from '../exchange/records/format.ts';
import type { FoundKeywords, KeywordsAs } from '../exchange/records/keywords-of-file.ts';
import type { Sentence } from '../lib/sentence.ts';

/** Something of a file that was not understood, with why, and the line that it begins at. */
export interface NotUnderstood {
  readonly why: Sentence;
  readonly line: number | undefined;
}

/** An article by what people know it by. */
export interface NamedArticle {
  readonly title: string | undefined;
  readonly authors: string;
  readonly year: number | undefined;
}

/** A record that may be of an article that is in the library: title, year and first author are the same, no identifier is. */
export interface ImportQuestion {
  /** Its place in the file, counted from 0: names the question. */
  readonly record: number;
  readonly read: NamedArticle;
  readonly known: NamedArticle & { readonly key: ArticleKey };
  /** The address of a search on PubMed, where the record has no identifier: it can't be kept as another article. */
  readonly search?: string;
}

/** A record without any identifier: it can't be kept until PubMed has been searched for it. */
export interface Unidentified extends NamedArticle {
  readonly line: number | undefined;
  /** The address of a search on PubMed. */
  readonly search: string;
}

/** How a file is to be read. */
export interface ImportOptions {
  /** A format's id (src/exchange/records/formats.ts); absent: what the file itself tells. */
  readonly format?: string | undefined;
  /** The name that what it brings is shown by, and removed by: the file's own at first. */
  readonly origin: string;
  /** A tag that every article of the file is given, so that those too are kept that bring nothing; '' for none. */
  readonly tag: string;
  /** What becomes of keywords that may be tags; absent: what they are in most files of its kind. */
  readonly keywords?: KeywordsAs | undefined;
}

/** A reading list that somebody sent, as its file says. */
export interface SentList {
  /** The same in every file of the list. */
  readonly id: string;
  readonly title: string;
  /** '' where the sender gave no name. */
  readonly author: string;
  /** When the file was made, milliseconds since 1970. */
  readonly at: number;
}

/** What a file would do to the library. Nothing is changed yet. */
export interface ImportPreview {
  /** Names what was put aside. */
  readonly file: number;
  readonly format: Pick<Format, 'id' | 'name' | 'words'>;
  readonly origin: string;
  /** Records of the file. */
  readonly records: number;
  /**
   * Articles: not in the library, in it but given something, in it with all of this. Records that wait for an answer are
   * counted with none of them.
   */
  readonly articles: { readonly fresh: number; readonly changed: number; readonly same: number };
  /** What it would add. */
  readonly brings: {
    readonly notes: number;
    readonly highlights: number;
    readonly tags: number;
    readonly choices: number;
  };
  /** Articles that bring neither tag nor note, and are given none: they would not be kept. */
  readonly empty: number;
  /** The keywords that may be tags, and what they are taken for; absent where there is none. */
  readonly keywords?: FoundKeywords | undefined;
  /** How many tags and notes were there by another file or list: they will be by this one too. */
  readonly shared: number;
  /** How many records came with what other tools put where notes go: kept aside. */
  readonly extra: number;
  readonly notUnderstood: { readonly count: number; readonly first: readonly NotUnderstood[] };
  readonly unidentified: { readonly count: number; readonly first: readonly Unidentified[] };
  readonly questions: readonly ImportQuestion[];
  /**
   * Of a reading list: what it is, and what of an older file of it would go, since it is in this one no more. Its origin and tag
   * are of its own. `newest`: where a newer file of it was taken in before, when that was made; by an older one nothing goes.
   */
  readonly list?: SentList & {
    readonly outdated: { readonly notes: number; readonly tags: number };
    readonly newest?: number | undefined;
  };
}

/** What came of an import. `undo`: the numbers in the library's history, the last one first to be taken back. */
export interface Imported {
  readonly changed: number;
  readonly undo: readonly number[];
  /** Records without any identifier that are not of the article that they resemble: not kept. Absent where there is none. */
  readonly unidentified?: number;
}

/** What an origin has brought that still stands. */
export interface OriginShare {
  readonly origin: string;
  readonly articles: number;
  readonly notes: number;
  readonly tags: number;
}

/** Told how far something has come (`total` 0: not known); aborted when nobody waits for it any more. */
export interface Watching {
  readonly progress: (done: number, total: number) => void;
  readonly signal: AbortSignal;
}

/** Taking files in, as the library page needs it (made by `src/import/imports.ts`). */
export interface Imports {
  /**
   * Reads a file of any format but PubMargin's own and puts it aside. Throws FileProblem for one that cannot be read;
   * nothing is changed then.
   */
  readonly read: (file: Blob, options: ImportOptions, watching: Watching) => Promise<ImportPreview>;
  /**
   * Merges what was put aside; `same` are the questions' records that are of the known article. Where it is stopped or fails
   * nothing of it stays (HalfDone where it does), and the file is to be read again: its answers are spent.
   */
  readonly merge: (
    preview: ImportPreview,
    same: ReadonlySet<number>,
    watching: Watching,
  ) => Promise<Imported>;
  readonly undo: (imported: Imported, watching: Watching) => Promise<void>;
  readonly forget: (file: number) => Promise<void>;
  /** All origins but the user's own hand, by name. */
  readonly origins: () => Promise<OriginShare[]>;
  /**
   * Takes everything of an origin back that the user has not made their own by writing in it. Gives what undoes it. Where it
   * fails nothing is taken (HalfDone where something is).
   */
  readonly removeOrigin: (origin: string, watching: Watching) => Promise<Imported>;
}
