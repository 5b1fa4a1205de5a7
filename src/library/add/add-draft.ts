import { type LookedUp, NOT_LOOKED_UP } from './add-rows.ts';
import { Told } from '../told.ts';

/** A pasted list, what was looked up of it, and what the user chose. */
export interface AddDraft {
  readonly typed: string;
  readonly looked: LookedUp;
  /** Keys of rows that shall not be added. */
  readonly left: ReadonlySet<string>;
  /** Texts of references whose guess is right. */
  readonly confirmed: ReadonlySet<string>;
  readonly tags: readonly string[];
  readonly isToRead: boolean;
}

const EMPTY = { typed: '', looked: NOT_LOOKED_UP, left: new Set<string>(), confirmed: new Set<string>() };

/** A draft of which nothing was typed yet; its tags and "to read" hold for one list after the other. */
export function addDraft(): Told<AddDraft> {
  return new Told<AddDraft>({ ...EMPTY, tags: [], isToRead: true });
}

/** Empties the draft once the list of this text was added, unless another one was pasted meanwhile. */
export function emptyDraft(draft: Told<AddDraft>, typed: string): void {
  if (draft.now.typed === typed) draft.change(EMPTY);
}
