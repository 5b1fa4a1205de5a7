import type { FileHead } from '../exchange/pubmargin-json-reading.ts';
import type { Answer, Request } from '../protocol/messages.ts';
import type { BackUp } from '../store/backups/backups.ts';
import type { Copies } from '../store/read/copies.ts';
import type { RestorePlan } from '../store/read/restore-counts.ts';
import type { SavedCopy } from './save-copy.ts';

/** Told how far something has come; aborted when nobody waits for it any more. */
export interface Waiting {
  readonly progress: (done: number, total: number) => void;
  readonly signal: AbortSignal;
}

/** A file that was read and put aside until the user says what becomes of it. */
export interface OpenedFile {
  /** Its name in messages. */
  id: number;
  head: FileHead;
}

/** What opening files, saving copies and back-ups need of the library and the browser. */
export interface FilesWorld {
  /** Reads a file and puts it aside. Throws FileFault for one that cannot be opened. */
  readonly read: (file: Blob, waiting: Waiting) => Promise<OpenedFile>;
  /** What merging it would do. Throws FileFault. */
  readonly plan: (id: number, waiting: Waiting) => Promise<RestorePlan>;
  readonly restore: (id: number, differing: Request<'restore'>['differing']) => Promise<Answer<'restore'>>;
  readonly forget: (id: number) => Promise<void>;
  readonly undo: (history: number) => Promise<void>;
  /** Has the library no entries? */
  readonly isEmpty: () => Promise<boolean>;
  /** Calls the listener while `restore` and `undo` are at work, until the signal aborts. */
  readonly onProgress: (listener: (done: number, total: number) => void, signal: AbortSignal) => void;
  readonly copies: () => Promise<Copies>;
  /** Gives the browser a copy of the whole library to save, and says what became of it as far as the browser tells. */
  readonly saveCopy: () => Promise<SavedCopy>;
  readonly backUps: () => Promise<BackUp[]>;
  readonly backUpNow: () => Promise<void>;
  readonly deleteBackUp: (id: number) => Promise<void>;
  /** A back-up as a file. */
  readonly backUpFile: (backUp: BackUp) => Promise<File>;
  /** Saves a file into the downloads folder. */
  readonly save: (file: File) => void;
  /** Asks for permission to put copies into the downloads folder; in the click itself. */
  readonly requestDownloads: () => Promise<boolean>;
  readonly downloadsAllowed: () => Promise<boolean>;
}
