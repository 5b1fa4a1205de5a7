import type { ArticleKey } from '../../article/article-key.ts';
import type { Request } from '../../protocol/messages.ts';
import type { ActState } from '../../store/read/act.ts';
import type { TagOfEntries } from '../../store/read/tags-of-entries.ts';
import type { StoredTag } from '../../store/schema.ts';
import type { ShareWorld } from '../share/share-world.ts';

/** What acting on many entries needs of the library. */
export interface ActsWorld {
  /** Does the next step of an act. */
  doStep(request: Request<'do-act'>): Promise<ActState>;
  /** Undoes the last step of an act, where more than `left` of them stand. Throws AppError `not-found` where it is no longer known. */
  undoStep(act: string, left: number): Promise<ActState>;
  /** What was cut off stays as it is; gives what stands of it. */
  leave(act: string): Promise<ActState | undefined>;
  /** The last act, once no other window is at work on it. */
  lastAct(): Promise<ActState | undefined>;
  /** Does something while no other window acts; gives false where one does. Throws what `work` throws. */
  alone(work: () => Promise<void>): Promise<boolean>;
  /** The user agrees to writing in this private window. */
  allowPrivate(): Promise<unknown>;
  /** Calls the listener after each change of the library, wherever it was made. */
  onChange(listener: () => void, signal: AbortSignal): void;

  /** Labs, and sharing with them. */
  readonly shares: ShareWorld;

  tags(): Promise<StoredTag[]>;
  tagsOf(keys: readonly ArticleKey[]): Promise<TagOfEntries[]>;
  /** The user's own reasons, in their order. */
  reasons(): Promise<readonly string[]>;
  /** Puts text on the clipboard. */
  copy(text: string): Promise<void>;
  /** Opens an address in a tab of its own. */
  open(address: string): void;
  /** A PubMargin file of these entries, with all that is kept of them. */
  readonly fileOf: (keys: readonly ArticleKey[]) => Promise<File>;
  /** Gives the user a file. */
  save(file: File): void;
}
