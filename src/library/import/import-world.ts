import type { FilesWorld } from '../../copies/files-world.ts';
import type { Imports } from '../../import/importing.ts';

/** A format that files can be read as. */
export interface ReadableFormat {
  readonly id: string;
  readonly name: string;
}

/** What reads files of other programs: large, and so loaded for the first file only. */
export interface Readers {
  readonly imports: Imports;
  readonly formats: readonly ReadableFormat[];
}

/** What importing needs of the library. */
export interface ImportWorld {
  /** Opens PubMargin's own files. */
  readonly files: FilesWorld;
  readonly readers: () => Promise<Readers>;
  /** The user agrees to writing in this private window. */
  readonly allowPrivate: () => Promise<unknown>;
}
