import type { Exported, ExportOptions } from '../../export/export-file.ts';
import type { Losses } from '../../export/look-for-losses.ts';
import type { Chosen, Waiting } from '../../export/records-of-library.ts';
import type { WritableFormat } from '../../export/writable-formats.ts';
import type { FolderWorld } from './folder-world.ts';

/** What an export needs of the library and the browser. */
export interface ExportWorld {
  readonly formats: readonly WritableFormat[];
  /** undefined where the browser opens no folders. */
  readonly folder: FolderWorld | undefined;
  /** What the format will not carry. */
  readonly losses: (format: WritableFormat, chosen: Chosen, waiting: Waiting) => Promise<Losses>;
  readonly fileOf: (options: ExportOptions, waiting: Waiting) => Promise<Exported>;
  /** Gives the user a file. */
  readonly save: (file: File) => void;
}
