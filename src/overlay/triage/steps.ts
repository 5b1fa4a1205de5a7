import { bareCitation } from '../../article/bare-citation.ts';
import { ask } from '../../protocol/ask.ts';
import type { ManyChange, Subject } from '../../protocol/messages.ts';
import { text } from '../../ui/text.ts';
import type { PageSession } from '../page-session.ts';
import type { Row } from './rows.ts';

/** One thing that the user does to some results. */
export interface Step {
  readonly rows: readonly Row[];
  readonly change: ManyChange;
  /** What is said when it is done: "Tagged 17". */
  readonly said: string;
}

/** What came of a step. */
export type Outcome =
  | { readonly said: string; readonly canUndo: boolean }
  /** `again` does it once more. */
  | { readonly error: unknown; readonly again: () => void };

/**
 * Does steps one after the other, each as one transaction, and takes them back, the last one first. None waits for the
 * page to show what the one before it did; a step that has to know that waits for `shown`.
 */
export class Steps {
  readonly #session: Pick<PageSession, 'mentionSubject' | 'refresh' | 'signal'>;
  readonly #told: (outcome: Outcome) => void;
  readonly #done: { readonly history: number; readonly said: string }[] = [];
  #last: Promise<void> = Promise.resolve();
  /** The page shows what the steps so far did. */
  shown: Promise<void> = Promise.resolve();

  constructor(
    session: Pick<PageSession, 'mentionSubject' | 'refresh' | 'signal'>,
    told: (outcome: Outcome) => void,
  ) {
    this.#session = session;
    this.#told = told;
  }

  /** Does the step that `make` gives when its turn comes; undefined: nothing is to be done. */
  take(make: () => Step | undefined | Promise<Step | undefined>): void {
    this.#queue(async () => {
      const step = await make();
      const subjects = step?.rows.flatMap((row) => this.#subjectOf(row) ?? []) ?? [];
      if (!step || subjects.length === 0) return;
      const { changed, undo } = await ask('write-many', { subjects, change: step.change });
      const canUndo = changed > 0 && undo !== undefined;
      if (canUndo) this.#done.push({ history: undo, said: step.said });
      this.shown = this.#session.refresh();
      this.#told({ said: changed > 0 ? step.said : text('triageNothingChanged'), canUndo });
    });
  }

  /** Takes the last step back; asked again, the one before it. */
  undo(): void {
    this.#queue(async () => {
      const last = this.#done.at(-1);
      if (last) {
        await ask('undo', { history: last.history });
        this.#done.pop();
        this.shown = this.#session.refresh();
      }
      const said = last ? text('triageUndone', last.said) : text('triageNothingToUndo');
      this.#told({ said, canUndo: this.#done.length > 0 });
    });
  }

  #queue(act: () => Promise<void>): void {
    this.#last = this.#last.then(async () => {
      if (this.#session.signal.aborted) return;
      try {
        await act();
      } catch (error) {
        this.#told({ error, again: () => this.#queue(act) });
      }
    });
  }

  #subjectOf({ mention }: Row): Subject | undefined {
    const subject = this.#session.mentionSubject(mention);
    // A result's parts are kept apart by the page: its printed text says no more.
    const { doi, ...fields } = mention.parts;
    return subject && { ...subject, citation: { ...bareCitation(mention.ids), ...fields } };
  }
}
