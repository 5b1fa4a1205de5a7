import type { ArticleIds } from '../../article/identifiers.ts';
import type { Answer, ManyChange, Subject, TagView } from '../../protocol/messages.ts';
import type { KeptEntry } from '../../store/read/kept-entries.ts';
import type { LookUpWorld } from '../look-up/look-up-world.ts';

/** What adding articles needs of the library. */
export interface AddWorld {
  readonly lookUps: LookUpWorld;
  /** Which of these have an entry, in the order asked. */
  kept(all: readonly ArticleIds[]): Promise<(KeptEntry | undefined)[]>;
  tags(): Promise<TagView[]>;
  write(subjects: readonly Subject[], change: ManyChange): Promise<Answer<'write-many'>>;
  /** Keeps what PubMed says of articles that have an entry. */
  learn(subjects: readonly Subject[]): Promise<unknown>;
  undo(history: number): Promise<unknown>;
  /** The user agrees to writing in this private window. */
  allowPrivate(): Promise<unknown>;
  /** Calls the listener after each change of the library, wherever it was made. */
  onChange(listener: () => void, signal: AbortSignal): void;
}
