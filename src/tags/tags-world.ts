import type { ScreeningCounts } from '../entry/screening.ts';
import type { TagTarget } from '../entry/tag-change.ts';
import type { Answer, TagChange } from '../protocol/messages.ts';
import type { Progress } from '../protocol/progress.ts';
import type { TagPlan } from '../store/read/tag-plan.ts';
import type { StoredTag } from '../store/schema.ts';

/** What a change would do can be asked of these. */
export type PlannedChange = Extract<TagChange, { type: 'rename' | 'merge' | 'delete' }>;

/** What the tag manager needs of the library. */
export interface TagsWorld {
  tags(): Promise<StoredTag[]>;
  readonly plan: (tag: TagTarget, change: PlannedChange) => Promise<TagPlan>;
  /** How far the screening of all articles with a tag, or one below it, is. */
  screening(tag: TagTarget): Promise<ScreeningCounts>;
  /** Puts text on the clipboard. */
  copy(text: string): Promise<void>;
  change(tag: TagTarget, change: TagChange): Promise<Answer<'change-tag'>>;
  undo(history: number): Promise<unknown>;
  /** Calls the listener after each change of the library, wherever it was made. */
  onChange(listener: () => void, signal: AbortSignal): void;
  onProgress(listener: (progress: Progress) => void, signal: AbortSignal): void;
}
