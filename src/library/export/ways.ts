import type { ArticleKey } from '../../article/article-key.ts';

/** What is to go out. */
export interface ExportSubject {
  /** Absent: all of the library. */
  readonly keys?: readonly ArticleKey[] | undefined;
  readonly count: number;
  /** In words, for formats that have a title. */
  readonly title: string;
}

/** The format that is offered first. */
export const FIRST_FORMAT = 'ris';
/** What stands for a folder of Markdown among the formats, and the one that its files are of. */
export const FOLDER = 'folder';
export const FOLDER_FORMAT = 'markdown-zip';
