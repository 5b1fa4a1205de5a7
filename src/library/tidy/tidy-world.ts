import type { ArticleKey } from '../../article/article-key.ts';
import type { Answer, Request, Subject } from '../../protocol/messages.ts';
import type { EntryInFull, TidyFacts } from '../../store/read/tidy-facts.ts';
import type { StoredTag } from '../../store/schema.ts';
import type { LookUpWorld } from '../look-up/look-up-world.ts';

/** What tidying needs of the library. */
export interface TidyWorld {
  readonly lookUps: LookUpWorld;
  facts(): Promise<TidyFacts[]>;
  inFull(keys: readonly ArticleKey[]): Promise<EntryInFull[]>;
  tags(): Promise<StoredTag[]>;
  /** Says of two entries whether they are of one article. */
  say(request: Request<'same-article'>): Promise<unknown>;
  mergeTag(tag: string, into: string): Promise<Answer<'change-tag'>>;
  /** Keeps what PubMed says of articles that have an entry. */
  learn(subjects: readonly Subject[]): Promise<unknown>;
  undo(history: number): Promise<unknown>;
  /** The user agrees to writing in this private window. */
  allowPrivate(): Promise<unknown>;
  /** Calls the listener after each change of the library, wherever it was made. */
  onChange(listener: () => void, signal: AbortSignal): void;
}
