import type { FolderOptions, FolderOutcome } from '../../export/folder/write-folder.ts';
import type { KeptFolder } from '../../export/folder/kept-folder.ts';
import type { Waiting } from '../../export/records-of-library.ts';

/** What keeping a folder of Markdown up to date needs of the library and the browser. */
export interface FolderWorld {
  /** The folder that was chosen last, if one was. */
  readonly kept: () => Promise<KeptFolder | undefined>;
  readonly keep: (folder: KeptFolder) => Promise<void>;
  /** Lets the user choose a folder, in the click itself; undefined where they chose none. */
  readonly choose: () => Promise<FileSystemDirectoryHandle | undefined>;
  /** Asks for permission to write into it, where the browser has forgotten it; in the click itself. */
  readonly allow: (folder: FileSystemDirectoryHandle) => Promise<boolean>;
  readonly write: (options: FolderOptions, waiting: Waiting) => Promise<FolderOutcome>;
}
