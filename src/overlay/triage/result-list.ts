import type { PageSession } from '../page-session.ts';
import { isDecided, isTicked, type Row, rowsOf } from './rows.ts';

/** Whom the next key or button is for: the gesture that came last says so. */
export type Target = 'current' | 'ticked';

/** The results of a page, which of them is the current one, and which ones the user means. */
export class ResultList {
  readonly #session: Pick<PageSession, 'reading' | 'answer'>;
  #rows: readonly Row[] = [];
  #current: Element | undefined;
  #target: Target = 'current';
  /** Decided results are hidden at the moment. */
  hides = false;

  constructor(session: Pick<PageSession, 'reading' | 'answer'>) {
    this.#session = session;
    this.update();
    if (this.ticked.length > 0) this.#target = 'ticked';
  }

  /** Takes over what the page and the library say now. A current result that is no longer shown hands on to the next. */
  update(): void {
    const before = this.#rows;
    this.#rows = rowsOf(this.#session);
    const at = this.#rows.find(({ element }) => element === this.#current);
    if (!this.#current || (at && this.isShown(at))) return;
    const from = at ? at.position : (before.find(({ element }) => element === this.#current)?.position ?? 0);
    const next = this.shown.find(({ position }) => position > from) ?? this.shown.at(-1);
    this.#current = next?.element;
  }

  get rows(): readonly Row[] {
    return this.#rows;
  }

  isShown(row: Row): boolean {
    return !(this.hides && isDecided(row));
  }

  /** Those that are not hidden. */
  get shown(): readonly Row[] {
    return this.#rows.filter((row) => this.isShown(row));
  }

  get current(): Row | undefined {
    return this.#rows.find(({ element }) => element === this.#current);
  }

  /** The ticked ones that are shown: nobody shall change what they can't see. */
  get ticked(): readonly Row[] {
    return this.shown.filter(isTicked);
  }

  get target(): Target {
    return this.#target === 'ticked' && this.ticked.length > 0 ? 'ticked' : 'current';
  }

  /** The results that the next key or button is for. */
  get meant(): readonly Row[] {
    if (this.target === 'ticked') return this.ticked;
    return this.current ? [this.current] : [];
  }

  /** From now on keys and buttons are for these. */
  mean(target: Target): void {
    this.#target = target;
  }

  /**
   * Makes the next (1) or previous (-1) shown result the current one; the first time the first one that `isInView`.
   * Gives undefined, and changes nothing, at the end of the list.
   */
  move(by: 1 | -1, isInView: (row: Row) => boolean): Row | undefined {
    const { current, shown } = this;
    const next = current ? shown[shown.indexOf(current) + by] : (shown.find(isInView) ?? shown[0]);
    this.#target = 'current';
    if (next) this.#current = next.element;
    return next;
  }
}
