import type { ArticleKey } from '../../article/article-key.ts';
import type { EntryFacts } from '../../store/read/entry-facts.ts';
import type { LinkKey } from '../../store/read/link-keys.ts';
import type { PrintedFacts } from '../../store/read/printed-facts.ts';
import type { StoredTag } from '../../store/schema.ts';

/** What the pictures need of the library. */
export interface LookWorld {
  entries(): Promise<EntryFacts[]>;
  tags(): Promise<StoredTag[]>;
  /** Hands out who cites whom, some links at a time. */
  links(take: (links: LinkKey[]) => void): Promise<void>;
  /** By whom each of these articles is cited. */
  citing(keys: readonly ArticleKey[]): Promise<ReadonlyMap<ArticleKey, readonly ArticleKey[]>>;
  printed(keys: readonly ArticleKey[]): Promise<ReadonlyMap<ArticleKey, PrintedFacts>>;
  /** Calls the listener after each change of the library, wherever it was made. */
  onChange(listener: () => void, signal: AbortSignal): void;
}
