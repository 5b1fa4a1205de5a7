import type { Decision, Status } from '../../entry/entry.ts';
import { inOrder } from '../../entry/screening.ts';
import { foldTagName } from '../../entry/tag.ts';
import { ask } from '../../protocol/ask.ts';
import type { ManyChange } from '../../protocol/messages.ts';
import { exclusionReasons } from '../../settings/exclusion-reasons.ts';
import { text, type TextKey } from '../../ui/text.ts';
import type { ResultList } from './result-list.ts';
import { type Row, titleOf } from './rows.ts';
import type { Step, Steps } from './steps.ts';

const DECIDED: Record<Decision, TextKey> = {
  include: 'triageIncluded',
  maybe: 'triageMaybe',
  exclude: 'triageExcluded',
};
const MARKED: Record<Status, TextKey> = {
  'to-read': 'triageToRead',
  reading: 'triageReading',
  read: 'triageRead',
};

/** What the user can do to the results that they mean: the ticked ones, or the current one. */
export class ResultActions {
  readonly #list: ResultList;
  readonly #steps: Steps;
  readonly #say: (sentence: string) => void;

  /** `say` tells the user why nothing was done. */
  constructor(list: ResultList, steps: Steps, say: (sentence: string) => void) {
    this.#list = list;
    this.#steps = steps;
    this.#say = say;
  }

  /** Is there a result that the user means? Says so where there is none. */
  anyMeant(): boolean {
    return this.#meant().length > 0;
  }

  /** null takes the decision back. */
  decide(decision: Decision | null): void {
    this.#take({ type: 'set-decision', decision }, decision ? DECIDED[decision] : 'triageUndecided');
  }

  /** null takes the status away. */
  mark(status: Status | null): void {
    this.#take({ type: 'set-status', status }, status ? MARKED[status] : 'triageNoStatus');
  }

  addTag(name: string): void {
    this.#take({ type: 'add-tag', name }, 'triageTagged', name);
  }

  /** Puts the tag with this number on the results; where all of them have it, takes it off, as Zotero does. */
  toggleTag(number: number): void {
    const meant = this.#meant();
    if (meant.length === 0) return;
    this.#steps.take(async () => {
      const tag = (await ask('tags', {})).find((one) => one.number === number);
      if (!tag) {
        this.#say(text('triageNoTagNumber', number));
        return undefined;
      }
      const rows = await this.#now(meant);
      const isOn = rows.every(({ view }) => view?.tags.some(({ key }) => key === tag.key));
      const { key, name } = tag;
      return isOn
        ? step(rows, { type: 'remove-tag', tag: key }, 'triageUntagged', name)
        : step(rows, { type: 'add-tag', name }, 'triageTagged', name);
    });
  }

  /** Gives the results this reason, or takes it away where all of them have it; no decision changes. */
  toggleReason(reason: string): void {
    const meant = this.#meant();
    this.#steps.take(async () => {
      const order = await exclusionReasons.getValue();
      const rows = await this.#now(meant);
      const has = commonReasons(rows);
      const reasons = has.includes(reason) ? has.filter((one) => one !== reason) : [...has, reason];
      const change: ManyChange = { type: 'set-reasons', reasons: inOrder(reasons, order) };
      return reasons.length > 0
        ? step(rows, change, 'triageReasons', change.reasons.join(', '))
        : step(rows, change, 'triageNoReasons');
    });
  }

  /** Keeps a reason in the user's list, after the others, and gives it to the results. */
  addReason(typed: string): void {
    const reason = typed.trim();
    if (!reason) return;
    this.#steps.take(async () => {
      const known = await exclusionReasons.getValue();
      const same = known.find((one) => foldTagName(one) === foldTagName(reason));
      if (same === undefined) await exclusionReasons.setValue([...known, reason]);
      this.toggleReason(same ?? reason);
      return undefined;
    });
  }

  #take(change: ManyChange, said: TextKey, ...more: string[]): void {
    const meant = this.#meant();
    if (meant.length > 0) this.#steps.take(() => step(meant, change, said, ...more));
  }

  /** Those that the user means at this moment; says so where there are none. */
  #meant(): readonly Row[] {
    const { meant } = this.#list;
    if (meant.length === 0) this.#say(text('triageNoneMeant'));
    return meant;
  }

  /** The same results as the library knows them by now: a step before may have changed them. */
  async #now(rows: readonly Row[]): Promise<readonly Row[]> {
    await this.#steps.shown;
    const elements = new Set(rows.map(({ element }) => element));
    return this.#list.rows.filter(({ element }) => elements.has(element));
  }
}

/** The reasons that all of these results have alike; none where they differ. */
export function commonReasons(rows: readonly Row[]): readonly string[] {
  const [first, ...others] = rows.map(({ view }) => view?.reasons ?? []);
  return first && others.every((reasons) => reasons.join('\n') === first.join('\n')) ? first : [];
}

/** "Tagged 17: rct" for many, "Tagged result 3: rct" for one. */
function step(rows: readonly Row[], change: ManyChange, said: TextKey, ...more: string[]): Step {
  const [first] = rows;
  const whom = first && rows.length === 1 ? text('triageResult', first.position) : String(rows.length);
  return { rows, change, said: text(said, whom, ...more) };
}

/** "Result 3 of 20: Blockchain in …" */
export function placeOf(row: Row, count: number): string {
  return text('triageAt', row.position, count, titleOf(row));
}
