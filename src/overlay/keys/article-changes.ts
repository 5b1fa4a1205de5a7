import { ask } from '../../protocol/ask.ts';
import type { Change, EntryView } from '../../protocol/messages.ts';
import { text } from '../../ui/text.ts';
import type { Highlighter } from '../highlights/highlighter.ts';
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

/** What can be taken back. */
interface Step {
  readonly history: number;
  readonly said: string;
}

/**
 * Changes the entry of the page's article, one change after the other, and takes them back, the last one first, what was
 * done to its highlights among them. A change is made up when its turn comes, so that it sees what the one before it did.
 */
export class ArticleChanges {
  readonly #session: PageSession;
  readonly #told: (outcome: Outcome) => void;
  readonly #done: Step[] = [];
  #turns: Promise<void> = Promise.resolve();

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

  /** Does something else in its turn, to highlights say. */
  inTurn(act: () => Promise<void>): Promise<void> {
    return this.#queue(act);
  }

  /** Takes the last change back; asked again, the one before it. */
  undo(): Promise<void> {
    return this.#queue(async () => {
      const last = this.#last();
      if (last) {
        const { history } = last;
        await ask('undo', { history });
        if (last === this.#done.at(-1)) this.#done.pop();
        else highlightSteps()?.drop(history);
        await this.#session.refresh();
      }
      const said = last ? text('keysUndone', last.said) : text('keysNothingToUndo');
      this.#told({ said, canUndo: this.#last() !== undefined });
    });
  }

  /** The library numbers what it did in the order of time. */
  #last(): Step | undefined {
    const [change, highlight] = [this.#done.at(-1), highlightSteps()?.last];
    return change && highlight && change.history > highlight.history ? change : (highlight ?? change);
  }

  #queue(act: () => Promise<void>): Promise<void> {
    this.#turns = this.#turns.then(async () => {
      if (this.#session.signal.aborted) return;
      try {
        await act();
      } catch (error) {
        this.#told({ error, again: () => void this.#queue(act) });
      }
    });
    return this.#turns;
  }
}

/** Of the visit that runs in this page: there are none before its highlighter was needed. */
function highlightSteps(): Highlighter['steps'] | undefined {
  return globalThis.pubMarginHighlighter?.steps;
}
