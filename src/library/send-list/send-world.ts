import type { Exported } from '../../export/export-file.ts';
import type { Waiting } from '../../export/records-of-library.ts';
import type { ArticleKey } from '../../article/article-key.ts';
import type { Field } from '../../exchange/records/chosen-fields.ts';
import type { SentList } from '../../settings/sent-lists.ts';

/** A reading list that is to be made. */
interface ListToSend {
  /** Absent: all of the library. */
  readonly keys?: readonly ArticleKey[] | undefined;
  readonly title: string;
  /** '' where the sender gives no name. */
  readonly author: string;
  /** The list's id. */
  readonly list: string;
  /** What stays behind. */
  readonly left: readonly Field[];
  /** When it is made, milliseconds since 1970. */
  readonly at: number;
}

/** What sending a list needs of the library and the browser. */
export interface SendWorld {
  /** The name that the user's notes are stamped with. */
  readonly author: () => Promise<string>;
  readonly sent: () => Promise<readonly SentList[]>;
  /** Keeps in mind what was sent. */
  readonly remember: (list: SentList) => Promise<void>;
  readonly fileOf: (list: ListToSend, waiting: Waiting) => Promise<Exported>;
  /** Gives the user a file. */
  readonly save: (file: File) => void;
}
