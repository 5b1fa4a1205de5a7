import { ask } from '../../protocol/ask.ts';
import type { Change, EntryView } from '../../protocol/messages.ts';
import { text } from '../../ui/text.ts';
import type { PageSession } from '../page-session.ts';

/** What a key does to the page's article, and what is said once it is done. */
export interface KeyedChange {
  readonly change: Change;
  readonly said: string;
}

/** What came of it. */
export type Outcome =
  | { readonly said: string; readonly canUndo: boolean }
  | { readonly error: unknown; readonly again: () => void };

/**
 * Changes the entry of the page's article, one change after the other, and takes them back, the last one first. A change
 * is made up when its turn comes, so that it sees what the one before it did.
 */
export class ArticleChanges {
  readonly #session: PageSession;
  readonly #told: (outcome: Outcome) => void;
  readonly #done: { readonly history: number; readonly said: string }[] = [];
  #last: Promise<void> = Promise.resolve();

  constructor(session: PageSession, told: (outcome: Outcome) => void) {
    this.#session = session;
    this.#told = told;
  }

  /** Makes the change that `make` gives for the entry as it then is; a sentence instead says why there is none. */
  take(
    make: (entry: EntryView | null) => KeyedChange | string | Promise<KeyedChange | string>,
  ): Promise<void> {
    return this.#queue(async () => {
      const subject = this.#session.articleSubject();
      if (!subject) return;
      const made = await make(this.#session.answer?.article ?? null);
      if (typeof made === 'string') {
        this.#told({ said: made, canUndo: false });
        return;
      }
      const { undo } = await ask('write', { subject, change: made.change });
      if (undo !== undefined) this.#done.push({ history: undo, said: made.said });
      await this.#session.refresh();
      this.#told({ said: made.said, canUndo: undo !== undefined });
    });
  }

  /** Takes the last change back; asked again, the one before it. */
  undo(): Promise<void> {
    return this.#queue(async () => {
      const last = this.#done.at(-1);
      if (last) {
        await ask('undo', { history: last.history });
        this.#done.pop();
        await this.#session.refresh();
      }
      const said = last ? text('keysUndone', last.said) : text('keysNothingToUndo');
      this.#told({ said, canUndo: this.#done.length > 0 });
    });
  }

  #queue(act: () => Promise<void>): Promise<void> {
    this.#last = this.#last.then(async () => {
      if (this.#session.signal.aborted) return;
      try {
        await act();
      } catch (error) {
        this.#told({ error, again: () => void this.#queue(act) });
      }
    });
    return this.#last;
  }
}
