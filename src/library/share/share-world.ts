import type { ArticleKey } from '../../article/article-key.ts';
import type { LabOfEntries } from '../../store/read/labs-of.ts';

/** What sharing with labs needs of the library. */
export interface ShareWorld {
  /** The labs that are set up, with how many of these entries are shared with each. */
  labs(keys: readonly ArticleKey[]): Promise<LabOfEntries[]>;
  /** Shares entries with a lab, or shares them no more. */
  share(target: string, keys: readonly ArticleKey[], isShared: boolean): Promise<void>;
}
