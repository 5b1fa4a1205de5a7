import type { PageSession } from '../page-session.ts';

/** Something that the user did to a highlight. */
export interface HighlightStep {
  /** What undo takes. */
  readonly history: number;
  /** What was said when it was done. */
  readonly said: string;
  /** The note that it began. */
  readonly begun?: string | undefined;
}

/** What the user did to the highlights of a page and can still take back, by toolbar or key (src/overlay/keys). */
export class HighlightSteps {
  readonly #session: PageSession;
  #all: readonly HighlightStep[] = [];

  constructor(session: PageSession) {
    this.#session = session;
  }

  add(step: HighlightStep): void {
    this.#all = [...this.#all, step];
  }

  /** The last one. A highlight that was written on since is none any more: undoing it would leave it as it is. */
  get last(): HighlightStep | undefined {
    const written = this.#session.answer?.article?.notes.filter(({ body }) => body !== '') ?? [];
    return this.#all.findLast(({ begun }) => !written.some(({ id }) => id === begun));
  }

  /** It was taken back. */
  drop(history: number): void {
    this.#all = this.#all.filter((step) => step.history !== history);
  }
}
