import type { Imported, ImportOptions, ImportPreview } from '../../import/importing.ts';
import type { ReadableFormat } from './import-world.ts';

/** A file that is being imported. */
export interface ChosenFile {
  readonly name: string;
  readonly blob: Blob;
  readonly options: ImportOptions;
}

/** How far importing a file has come. */
export type ImportStep =
  | { readonly type: 'choose' }
  | { readonly type: 'work'; readonly what: ImportWork; readonly done: number; readonly total: number }
  /** One of PubMargin's own: it is restored. `isOver`: nothing more is under way with it. */
  | { readonly type: 'restore'; readonly isOver: boolean }
  | { readonly type: 'preview'; readonly preview: ImportPreview; readonly problem?: unknown }
  | {
      readonly type: 'done';
      readonly origin: string;
      readonly imported: Imported;
      readonly problem?: unknown;
    }
  | { readonly type: 'undone' }
  /** It could not be read. */
  | { readonly type: 'problem'; readonly error: unknown };

export type ImportWork = 'read' | 'merge' | 'undo';

/** What there is to say of importing. */
export interface ImportNow {
  readonly step: ImportStep;
  readonly file: ChosenFile | undefined;
  /** Files that come after this one. */
  readonly waiting: readonly File[];
  /** What a file may be read as, once a file was read. */
  readonly formats: readonly ReadableFormat[];
}

/** Can another file begin, without anything being lost? */
export function isFree(step: ImportStep): boolean {
  if (step.type === 'restore') return step.isOver;
  return ['choose', 'done', 'undone', 'problem'].includes(step.type);
}
